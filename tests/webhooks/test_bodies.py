"""Bodies in every form that HTTP allows, and in others: what is acknowledged is kept as sent."""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import ArgumentError
from psa_fleet.webhooks import Event, JsonlSink, Receiver, SqliteSink, app
from psa_fleet.webhooks._content import NotReceivedError, decoded, readable
from psa_fleet.webhooks._parsing.exact import is_exact

from .calling import RIGHT, SECRET, post
from .notifications import monitor_event, monitor_notification, unhurried

pytestmark = pytest.mark.anyio

BODY = json.dumps(monitor_notification(monitor_event(1, fleetId="Flotte é"))).encode()


def deflated(content: bytes, bits: int = zlib.MAX_WBITS) -> bytes:
    compressor = zlib.compressobj(wbits=bits)
    return compressor.compress(content) + compressor.flush()


CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "GZip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": deflated,
    "deflate ": lambda content: deflated(content, -zlib.MAX_WBITS),
    "br": brotli.compress,
    "identity": bytes,
    "": bytes,
    "gzip, br": lambda content: brotli.compress(gzip.compress(content)),
    "identity,deflate , gzip": lambda content: gzip.compress(deflated(content)),
    "gzip ": lambda content: gzip.compress(content[:9]) + gzip.compress(content[9:]),
}


class Desk:
    def __init__(self, tmp_path: Path, **options: Any) -> None:
        self.taken: list[Event] = []
        self.letters = tmp_path / "dead.jsonl"
        self.receiver: Receiver = app(
            self.taken.append, **{"secret": SECRET, "dead_letters": self.letters, **options}
        )

    async def post(
        self, body: bytes, coding: str | None = None, kind: str = "", **options: Any
    ) -> int | None:
        headers = [*RIGHT]
        if coding is not None:
            headers.append((b"content-encoding", coding.encode()))
        if kind:
            headers.append((b"content-type", kind.encode()))
        return await post(self.receiver, body, headers, **options)

    @property
    def dead(self) -> list[dict[str, str]]:
        if not self.letters.exists():
            return []
        return [json.loads(line) for line in self.letters.read_text("utf-8").split("\n") if line]


@pytest.mark.promise("P373")
@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("chunk", [None, 7])
async def test_encoded_body_is_read(tmp_path: Path, coding: str, chunk: int | None) -> None:
    desk = Desk(tmp_path)
    assert await desk.post(CODINGS[coding](BODY), coding, chunk=chunk) == 200
    assert [getattr(event, "fleet_id", "") for event in desk.taken] == ["Flotte é"] and desk.dead == []


BOMB = json.dumps(monitor_notification(monitor_event(1, fill=" " * 60_000))).encode()


@pytest.mark.promise("P373", "P309")
@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("compress", BODY),
        ("aes128gcm", BODY),
        ("SENTINEL", BODY),
        ("gzip", BODY),
        ("gzip", b""),
        ("gzip", gzip.compress(BODY)[:-9]),
        ("gzip", gzip.compress(BODY)[:40]),
        ("gzip", gzip.compress(BODY)[:-8] + bytes(8)),
        ("gzip", gzip.compress(BODY) + b"rest"),
        ("deflate", BODY),
        ("deflate", deflated(BODY)[:-5]),
        ("br", BODY),
        ("br", brotli.compress(BODY)[:-3]),
        ("gzip", gzip.compress(BOMB)),
        ("deflate", deflated(BOMB)),
        ("br", brotli.compress(BOMB)),
        ("gzip, gzip", gzip.compress(gzip.compress(BOMB))),
        ("gzip, gzip, gzip, gzip", BODY),
        ("gzip, SENTINEL", gzip.compress(BODY)),
    ],
    ids=lambda each: each if isinstance(each, str) else str(len(each)),  # gzip's bytes have the time in them
)
async def test_body_that_cannot_be_decoded_comes_again(
    tmp_path: Path, coding: str, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(tmp_path, max_body=20_000)
    assert await desk.post(body, coding) == 500
    assert desk.taken == [] and desk.dead == []
    (line,) = caplog.messages
    assert line.endswith(": rejected (500)") and "SENTINEL" not in line
    assert await desk.post(gzip.compress(BODY), "gzip") == 200


@unhurried
@given(
    content=st.binary(max_size=300),
    coding=st.sampled_from(["gzip", "deflate", "br", "zstd"]),
    most=st.integers(1, 400),
)
def test_decoded_keeps_any_body_within_its_limit_or_refuses_it(
    content: bytes, coding: str, most: int
) -> None:
    for body in (content, *(make(content) for make in (gzip.compress, deflated, brotli.compress))):
        try:
            assert len(decoded(body, [coding], most)) <= most
        except NotReceivedError as error:
            assert str(error)


@pytest.mark.promise("P377")
@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("iso-8859-1", "latin-1"),
        ('"ISO-8859-15"', "iso8859-15"),
        ("windows-1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-16le", "utf-16-le"),
        ("Shift_JIS", "shift_jis"),
        ("gb18030", "gb18030"),
        # What is UTF-8 in truth is read as that, whatever its header states.
        ("iso-8859-1", "utf-8"),
        ("utf-8", "utf-16"),
        ("nonsense", "utf-8"),
        ("punycode", "utf-8"),
    ],
)
async def test_body_is_decoded_in_its_declared_character_set(
    tmp_path: Path, charset: str, encoding: str
) -> None:
    word = "日本" if encoding == "shift_jis" else "Flotte é"
    text = json.dumps(monitor_notification(monitor_event(1, fleetId=word)), ensure_ascii=False)
    desk = Desk(tmp_path)
    assert await desk.post(text.encode(encoding), kind=f"application/json; charset={charset}") == 200
    assert [getattr(event, "fleet_id", "") for event in desk.taken] == [word] and desk.dead == []


@pytest.mark.promise("P377")
@pytest.mark.parametrize("charset", ["utf-8", "nonsense", "punycode", "unicode_escape", "a" * 5000, ""])
async def test_body_in_no_character_set_is_kept_byte_by_byte(tmp_path: Path, charset: str) -> None:
    body = (
        BODY.replace("Flotte é".encode(), b"Flotte \xe9") if b"\\u00e9" not in BODY else b'{"events": "\xe9'
    )
    desk = Desk(tmp_path)
    assert await desk.post(body, kind=f"application/json; charset={charset}") == 200
    (letter,) = desk.dead
    assert letter["encoding"] == "base64" and base64.b64decode(letter["body"]) == body


@unhurried
@given(content=st.binary(max_size=50), kind=st.text(max_size=60) | st.just("text/plain; charset=cp037"))
def test_readable_accepts_any_content_type(content: bytes, kind: str) -> None:
    assert isinstance(readable(content, kind), (bytes, str))


@pytest.mark.promise("P377")
@pytest.mark.parametrize("make", [JsonlSink, SqliteSink])
@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("18446744073709551616", 2**64),
        ("-18446744073709551617", -(2**64) - 1),
        ("9" * 300, int("9" * 300)),
        ("48.856614000000002", 48.856614000000002),
        ("1e3", 1000.0),
        ("NaN", None),
        ("-Infinity", None),
        ("1e400", None),
        ("1e-400", 0.0),
        ("0.1234567890123456789", 0.12345678901234568),
        ("1234567890.12345678901", 1234567890.123456789),
        (r'"\ud800"', "\ufffd"),
        (r'"\ud83d\ude97"', "🚗"),
    ],
)
async def test_number_is_kept_as_sent(tmp_path: Path, make: Any, number: str, written: object) -> None:
    """In the event where JSON has it; what it does not have is in the body, among the dead letters."""
    text = json.dumps(monitor_notification(monitor_event(1, new="@"))).replace('"@"', number)
    sink = make(tmp_path / "events")
    desk = Desk(tmp_path)
    receiving = app(sink, secret=SECRET, dead_letters=desk.letters)
    assert await post(receiving, text.encode()) == 200
    await receiving.aclose()
    if make is JsonlSink:
        event = json.loads((tmp_path / "events").read_text("utf-8"))["event"]
    else:
        import sqlite3

        database = sqlite3.connect(tmp_path / "events")
        event = json.loads(database.execute("SELECT event FROM events").fetchone()[0])
        database.close()
    # A member that is null is left out.
    assert event.get("new") == written and type(event.get("new")) is type(written)
    exact = written is not None and number not in ("1e-400", r'"\ud800"') and "234567890" not in number
    assert [letter["body"] for letter in desk.dead] == ([] if exact else [text])
    assert is_exact(text) is exact is is_exact(text.encode())


@pytest.mark.parametrize(
    ("body", "exact"),
    [
        ("[1000000000000000000000, 0.5]", True),
        ("[1000000000000000000000, 0.0]", True),
        ("[1000000000000000000000, 1e-400]", False),
        ("[0.10000000000000000, 2.50e1]", True),
        ("[0.12345678901234567]", True),
        ("[0.123456789012345678]", False),
        ("[NaN]", False),
        ('["\\ud83d\\ude97", 1.5]', True),
        ('["\\ud83d", 1.5]', False),
        ('["\ud83d", 1.5]', False),
    ],
)
def test_body_is_exact_when_each_number_and_text_can_be_written(body: str, *, exact: bool) -> None:
    assert is_exact(body) is exact


@pytest.mark.parametrize(
    ("content", "codings", "words"),
    [
        (b"x", ["gzip"] * 4, "a body has 4 content codings, more than 3"),
        (b"x", ["compress"], "a body has a content coding that is not supported"),
        (b"not gzip", ["gzip"], "a compressed body is damaged"),
        (gzip.compress(b"x", mtime=0)[:-1], ["gzip"], "a compressed body is cut off"),
        (gzip.compress(bytes(200), mtime=0), ["gzip"], "a body is larger than max_body=100"),
        (b"x" * 9, ["br"], "a compressed body is damaged, or brotli is older than 1.2"),
        (brotli.compress(b"x" * 9)[:-1], ["br"], "a compressed body is damaged"),
    ],
)
def test_decoded_refuses_a_body_in_these_words(content: bytes, codings: list[str], words: str) -> None:
    with pytest.raises(NotReceivedError) as caught:
        decoded(content, codings, 100)
    assert str(caught.value) == words


@pytest.mark.promise("P348")
async def test_body_without_end_is_rejected_after_body_timeout(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(tmp_path, body_timeout=0.02)
    sent: list[Any] = []
    first = [{"type": "http.request", "body": BODY[:20], "more_body": True}]

    async def receive() -> Any:
        return first.pop() if first else await asyncio.Event().wait()

    async def send(message: Any) -> None:
        sent.append(message)

    await desk.receiver({"type": "http", "method": "POST", "path": "/", "headers": RIGHT}, receive, send)
    assert sent[0]["status"] == 500 and (b"connection", b"close") in sent[0]["headers"]
    assert caplog.messages == ["a body was not complete after 0.02 s: rejected (500)"]
    with pytest.raises(ArgumentError, match=r"^body_timeout must be positive$"):
        app(print, secret=SECRET, body_timeout=0)


@pytest.mark.promise("P348")
async def test_bodies_under_way_hold_a_bounded_amount(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Many half-sent bodies are refused together, and none is remembered when they are gone."""
    desk = Desk(tmp_path, max_body=len(BODY))
    go = asyncio.Event()

    async def half() -> int:
        parts = [BODY[:-1], BODY[-1:]]
        sent: list[Any] = []

        async def receive() -> Any:
            if len(parts) == 1:
                await go.wait()
            return {"type": "http.request", "body": parts.pop(0), "more_body": bool(parts)}

        async def send(message: Any) -> None:
            sent.append(message)

        await desk.receiver({"type": "http", "method": "POST", "path": "/", "headers": RIGHT}, receive, send)
        status: int = sent[0]["status"]
        return status

    waiting = [asyncio.ensure_future(half()) for _ in range(10)]
    for _ in range(10):
        await asyncio.sleep(0)
    go.set()
    statuses = await asyncio.gather(*waiting)
    assert statuses.count(200) == 4 and statuses.count(500) == 6
    assert set(caplog.messages) == {"too many large bodies are in progress: rejected (500)"}
    assert await desk.post(BODY) == 200 and len(desk.taken) == 1


@pytest.mark.slow
@pytest.mark.promise("P349")
@pytest.mark.parametrize("kind", ["handler", "jsonl"])
async def test_receiver_responds_to_others_during_a_large_body(tmp_path: Path, kind: str) -> None:
    many = 3_000
    large = json.dumps(
        monitor_notification(*({"vin": str(n), "eventDate": "2026-11-23T10:00:00Z"} for n in range(many)))
    )
    taken: list[Event] = []

    async def handler(event: Event) -> None:
        taken.append(event)

    sink = JsonlSink(tmp_path / "events.jsonl") if kind == "jsonl" else None
    receiving = app(sink or handler, secret=SECRET, dead_letters=tmp_path / "dead.jsonl")
    under_way = [asyncio.ensure_future(post(receiving, large.encode())) for _ in range(2)]
    answered = 0
    while not any(each.done() for each in under_way):
        # Each of these has its turn between two slices of the large one.
        assert await post(receiving, monitor_notification(monitor_event(answered % 60))) == 200
        answered += 1
    assert answered >= 5
    assert await asyncio.gather(*under_way) == [200, 200]
    await receiving.aclose()
    if sink is not None:
        lines = (tmp_path / "events.jsonl").read_text("utf-8").splitlines()
        assert len({json.loads(line)["key"] for line in lines}) == len(lines) == many + min(answered, 60)
    else:
        assert len(taken) == many + min(answered, 60)
