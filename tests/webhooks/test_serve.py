"""Serving a receiver in this process: HTTP, HTTPS, addresses that can't be used, and the end."""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from psa_fleet import ConfigurationError
from psa_fleet.webhooks import Receiver, app
from psa_fleet.webhooks._serve import serve

from .calling import SECRET
from .notifications import monitor_notification, remote_notification

HEADERS = {"X-Webhook-Secret": "SENTINEL-webhook-secret"}


class Desk:
    """A handler that remembers what it was given."""

    def __init__(self) -> None:
        self.taken: list[Any] = []

    def __call__(self, event: Any) -> None:
        self.taken.append(event)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def receiver(desk: Desk, tmp_path: Path) -> Receiver:
    return app(desk, secret=SECRET, dead_letters=tmp_path / "dead.jsonl")


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """The handlers of signals must be as they were."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    yield
    assert [signal.getsignal(number) for number in numbers] == before


def served(
    receiver: Receiver,
    visit: Callable[[str], object],
    number: signal.Signals = signal.SIGTERM,
    **options: Any,
) -> Any:
    """Serve in this thread; another one visits the URL and stops it, whatever comes of the visit."""
    found: list[object] = []
    threads: list[threading.Thread] = []

    def visitor(url: str) -> None:
        try:
            found.append(visit(url))
        except Exception as error:  # noqa: BLE001 # it is raised below, in the test's thread
            found.append(error)
        finally:
            os.kill(os.getpid(), number)

    def listening(url: str) -> None:
        threads.append(threading.Thread(target=visitor, args=(url,)))
        threads[0].start()

    serve(receiver, **{"host": "127.0.0.1", "port": 0, "listening": listening, **options})
    threads[0].join()
    if isinstance(found[0], Exception):
        raise found[0]
    return found[0]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_serve_responds_until_a_signal_and_returns(
    number: signal.Signals, receiver: Receiver, desk: Desk
) -> None:
    urls: list[str] = []

    def visit(url: str) -> list[int]:
        urls.append(url)
        with httpx.Client(headers=HEADERS, verify=False) as client:
            statuses = [
                client.post(url, json=each()).status_code
                for each in (monitor_notification, remote_notification)
            ]
            refused = httpx.post(url, verify=False, json=remote_notification())
            assert "server" not in refused.headers
            return [*statuses, refused.status_code]

    assert served(receiver, visit, number) == [200, 200, 401]
    assert len(desk.taken) == 2
    assert urls[0].startswith("http://127.0.0.1:")
    with pytest.raises(httpx.ConnectError):
        httpx.get(urls[0], verify=False)


def test_serve_shows_an_ipv6_address_in_brackets(receiver: Receiver) -> None:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            pass
    except OSError:
        pytest.skip("this machine has no IPv6")

    def visit(url: str) -> tuple[str, int]:
        return url.rpartition(":")[0], httpx.post(url, verify=False, json={}, headers=HEADERS).status_code

    assert served(receiver, visit, host="::1") == ("http://[::1]", 200)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def files(authority: trustme.CA, tmp_path: Path) -> dict[str, Path]:
    """A certificate with its chain, its key, both in one file, and another certificate's key."""
    issued, other = (authority.issue_cert("127.0.0.1") for _ in range(2))
    chain = b"".join(blob.bytes() for blob in issued.cert_chain_pems)
    key = issued.private_key_pem.bytes()
    locked = load_pem_private_key(key, None).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"SENTINEL-pass")
    )
    contents = {
        "chain": chain,
        "key": key,
        "both": key + chain,
        "other": other.private_key_pem.bytes(),
        "locked": locked,
        "text": b"SENTINEL no certificate",
        "empty": b"",
    }
    for name, content in contents.items():
        (tmp_path / f"{name}.pem").write_bytes(content)
    return {name: tmp_path / f"{name}.pem" for name in contents} | {"nowhere": tmp_path / "nowhere.pem"}


@pytest.mark.parametrize(("certificate", "key"), [("both", None), ("chain", "key")])
def test_serve_speaks_tls_with_the_certificate(
    certificate: str, key: str | None, receiver: Receiver, authority: trustme.CA, files: dict[str, Path]
) -> None:
    context = ssl.create_default_context()
    authority.configure_trust(context)

    def visit(url: str) -> tuple[str, int, str]:
        with httpx.Client(verify=context, headers=HEADERS) as client:
            status = client.post(url, json=monitor_notification()).status_code
        # A client that does not trust the authority, and one that speaks plain HTTP, get nothing.
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            httpx.post(url, json={})
        with pytest.raises(httpx.HTTPError):
            httpx.post(url.replace("https", "http"), verify=False, json={})
        host, port = url.removeprefix("https://").strip("/").split(":")
        with (
            socket.create_connection((host, int(port))) as plain,
            context.wrap_socket(plain, server_hostname=host) as connection,
        ):
            version = connection.version() or ""
        return url[:8], status, version

    key_file = None if key is None else files[key]
    scheme, status, version = served(receiver, visit, certificate=files[certificate], private_key=key_file)
    assert (scheme, status) == ("https://", 200)
    assert version in ("TLSv1.2", "TLSv1.3")


@pytest.mark.parametrize(
    ("certificate", "key"),
    [
        ("chain", None),
        ("chain", "other"),
        ("chain", "text"),
        ("chain", "nowhere"),
        ("nowhere", None),
        ("text", "key"),
        ("empty", None),
        ("key", "chain"),
    ],
)
def test_serve_refuses_a_certificate_that_cannot_be_used(
    certificate: str, key: str | None, receiver: Receiver, files: dict[str, Path]
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        served(
            receiver,
            lambda _: None,
            certificate=files[certificate],
            private_key=None if key is None else files[key],
        )
    assert str(caught.value).startswith("certificate: cannot be used with its key: ")
    assert not str(caught.value).endswith("None")
    assert caught.value.argument == "certificate"
    assert "SENTINEL" not in str(caught.value)


def test_serve_names_a_port_in_use(receiver: Receiver) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigurationError, match=rf"^cannot listen on 127\.0\.0\.1:{port}: ") as caught:
            served(receiver, lambda _: None, port=port)
    assert caught.value.argument == "port"


def test_serve_names_an_address_of_another_machine(receiver: Receiver) -> None:
    with pytest.raises(ConfigurationError, match=r"^cannot listen on 198\.51\.100\.1:0: "):
        served(receiver, lambda _: None, host="198.51.100.1")


def test_serve_names_the_extra_that_is_missing(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(
        ConfigurationError,
        match=r"^serving needs uvicorn, which is not installed: pip install 'psa-fleet\[webhooks\]'$",
    ):
        served(receiver, lambda _: None)


def test_serve_finishes_a_request_that_is_under_way(tmp_path: Path) -> None:
    """The signal comes while the handler works; the vendor still gets its 200."""
    began, stopped, taken = threading.Event(), threading.Event(), []

    def handler(event: Any) -> None:
        began.set()
        stopped.wait()
        taken.append(event)

    slow = app(handler, secret=SECRET, dead_letters=tmp_path / "dead.jsonl")
    statuses: list[int] = []

    def visit(url: str) -> threading.Thread:
        def call() -> None:
            statuses.append(
                httpx.post(
                    url, verify=False, json=monitor_notification(), headers=HEADERS, timeout=60
                ).status_code
            )

        caller = threading.Thread(target=call)
        caller.start()
        began.wait()
        threading.Thread(target=end, args=(url,)).start()
        return caller

    def end(url: str) -> None:
        """Let the handler go on when the server accepts no more connections: it has seen the signal."""
        host, port = url.removeprefix("http://").strip("/").split(":")
        while True:
            try:
                socket.create_connection((host, int(port))).close()
            except OSError:
                stopped.set()
                return

    caller = served(slow, visit)
    caller.join()
    assert statuses == [200]
    assert len(taken) == 1


@pytest.mark.slow
@pytest.mark.promise("P348")
@pytest.mark.parametrize("rest", [b"", b"POST / HT", b"POST / HTTP/1.1\r\nHost: x\r\nX-Web"])
@pytest.mark.parametrize("after_one", [False, True])
def test_serve_closes_connections_that_bring_no_request(
    rest: bytes, after_one: bool, receiver: Receiver, desk: Desk
) -> None:
    body = json.dumps(remote_notification()).encode()
    head = f"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\nX-Webhook-Secret: "
    whole = head.encode() + b"SENTINEL-webhook-secret\r\n\r\n" + body

    def visit(url: str) -> bytes:
        host, port = url.removeprefix("http://").strip("/").split(":")
        with socket.create_connection((host, int(port)), timeout=60) as connection:
            got = b""
            if after_one:
                connection.sendall(whole)
                got = connection.recv(65536)
            connection.sendall(rest)
            # The server closes it: nothing else ends this.
            while more := connection.recv(65536):
                got += more
            return got

    answer = served(receiver, visit, request_timeout=0.1)
    assert answer.startswith(b"HTTP/1.1 200") if after_one else answer == b""
    assert len(desk.taken) == after_one


@pytest.mark.promise("P348")
def test_serve_closes_a_connection_with_endless_headers(receiver: Receiver) -> None:
    def visit(url: str) -> bool:
        host, port = url.removeprefix("http://").strip("/").split(":")
        with socket.create_connection((host, int(port)), timeout=60) as connection:
            connection.sendall(b"POST / HTTP/1.1\r\n")
            try:
                for number in range(10_000):
                    connection.sendall(b"X-%d: %s\r\n" % (number, b"x" * 1_000))
            except OSError:
                return True
        return False

    assert served(receiver, visit)


@pytest.mark.promise("P350")
@pytest.mark.parametrize("level", [logging.DEBUG, logging.NOTSET])
def test_serve_logs_no_secret(
    level: int, receiver: Receiver, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Requests that are refused by uvicorn, by its parser and by the receiver, with every logger open."""
    loggers = [
        logging.getLogger(name) for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio", "")
    ]
    before = [(each, each.level) for each in loggers]
    secret = b"X-Webhook-Secret: SENTINEL-webhook-secret\r\n"
    requests = [
        b"POST /?key=SENTINEL HTTP/1.1\r\nHost: x\r\n" + secret + b"Content-Length: 2\r\n\r\n{}",
        b"POST /?key=SENTINEL HTTP/9.9\r\n" + secret + b"\r\n",
        b"GARBAGE SENTINEL\r\n" + secret + b"\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\n" + secret + b"Bad header SENTINEL\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nUpgrade: SENTINEL\r\nConnection: upgrade\r\n" + secret + b"\r\n",
        b"GET /SENTINEL HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\n"
        + secret
        + b"\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n" + secret + b"\r\nSENTINEL\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n" + secret + b"\r\n{",
    ]

    def visit(url: str) -> int:
        for logger in loggers:
            logger.setLevel(level or 1)
        host, port = url.removeprefix("http://").strip("/").split(":")
        for request in requests:
            with socket.create_connection((host, int(port)), timeout=60) as connection:
                connection.sendall(request)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65536):
                    pass
        return len(requests)

    try:
        assert served(receiver, visit) == len(requests)
    finally:
        for logger, old in before:
            logger.setLevel(old)
    out, err = capfd.readouterr()
    assert caplog.records
    for text in (caplog.text, out, err):
        assert "SENTINEL" not in text


def test_receiver_without_arguments_raises_type_error() -> None:
    """Otherwise uvicorn treats it as a factory of applications."""

    receiver: Any = app(print, secret=None)
    with pytest.raises(TypeError):
        receiver()
