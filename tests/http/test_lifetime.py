"""A client belongs to one process, one event loop and one lifetime, and raises elsewhere."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import multiprocessing
import os
import pickle
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

from psa_fleet import AsyncFleetClient, ClientStateError, FleetClient, PsaFleetError, ServerError
from psa_fleet._base import clock
from psa_fleet._http import pool
from tests.client.faulty import faulty_server, responding
from tests.client.servers import CREDENTIALS, Server

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


class _Echo(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = json.dumps({"id": self.path.split("/")[4].partition("?")[0]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/hal+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def echo() -> Iterator[str]:
    """A server whose fleets have the ids that are asked for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/connectedcar"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def in_child(work: Callable[[], bool]) -> Callable[[], bool]:
    """Fork a child that does something; the returned function waits for it and returns its success."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Python warns of a fork with threads
        pid = os.fork()
    if pid == 0:
        good = False
        try:
            good = work()
        finally:
            os._exit(0 if good else 1)

    def wait() -> bool:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0

    return wait


def gets_own_responses(client: FleetClient, name: str) -> bool:
    return all(client.fleet(f"{name}-{n}").get().id == f"{name}-{n}" for n in range(20))


@pytest.mark.slow
@forks
@pytest.mark.promise("P152")
def test_forked_children_of_a_used_client_get_their_own_responses() -> None:
    with echo() as url, FleetClient(None, CREDENTIALS, version="v3", base_url=url, timeout=20) as client:
        assert gets_own_responses(client, "parent")
        children = [in_child(lambda n=n: gets_own_responses(client, f"child{n}")) for n in range(3)]  # type: ignore[misc] # a default binds the number
        assert gets_own_responses(client, "parent")
        results = [wait() for wait in children]
        assert all(results)


@pytest.mark.slow
@forks
@pytest.mark.promise("P152")
def test_forked_children_do_not_hang_while_threads_send() -> None:
    with (
        echo() as url,
        FleetClient(
            None, CREDENTIALS, version="v3", base_url=url, timeout=20, concurrency=3, rate_limit="wait"
        ) as client,
    ):
        over = threading.Event()
        failed: list[PsaFleetError] = []

        def ask(number: int) -> None:
            try:
                while not over.is_set():
                    gets_own_responses(client, f"thread{number}")
            except PsaFleetError as error:
                failed.append(error)

        threads = [threading.Thread(target=ask, args=(n,)) for n in range(6)]
        for thread in threads:
            thread.start()
        try:
            for n in range(3):
                wait = in_child(lambda n=n: gets_own_responses(client, f"child{n}"))  # type: ignore[misc] # see above
                assert wait()
        finally:
            over.set()
            for thread in threads:
                thread.join()
        assert not failed


@pytest.mark.slow
@forks
@pytest.mark.promise("P152")
def test_pool_of_forked_workers_uses_a_client_made_before() -> None:
    with (
        echo() as url,
        FleetClient(None, CREDENTIALS, version="v3", base_url=url, timeout=20) as client,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore", DeprecationWarning)
        global _shared
        _shared = client
        assert gets_own_responses(client, "parent")
        with multiprocessing.get_context("fork").Pool(3) as workers:
            assert workers.map(_asked, [f"worker{n}" for n in range(6)]) == [True] * 6


_shared: FleetClient


def _asked(name: str) -> bool:
    return gets_own_responses(_shared, name)


@pytest.mark.slow
@pytest.mark.promise("P153")
@pytest.mark.filterwarnings("ignore:unclosed")  # the first loop's connections went with it
def test_client_works_on_a_second_event_loop() -> None:
    with faulty_server(responding(200, b'{"id": "x"}')) as server:
        client = AsyncFleetClient(
            None, CREDENTIALS, version="v3", base_url=server.url, concurrency=1, rate_limit="wait"
        )

        async def ask() -> list[str | None]:
            found = await asyncio.gather(*(client.fleet("f").get() for _ in range(5)))
            return [fleet.id for fleet in found]

        for _ in range(3):
            assert asyncio.run(ask()) == ["x"] * 5
        asyncio.run(client.aclose())
        gc.collect()


@pytest.mark.promise("P153")
def test_client_in_use_on_one_loop_is_refused_on_another() -> None:
    with faulty_server(responding(200, b'{"id": "x"}')) as server:
        client = AsyncFleetClient(None, CREDENTIALS, version="v3", base_url=server.url)

        async def first() -> None:
            await client.fleet("f").get()
            with pytest.raises(
                ClientStateError,
                match=(
                    r"^this client is in use on another event loop, which is still running\. Make a client"
                    r" for each loop; nothing was sent$"
                ),
            ):
                await asyncio.to_thread(asyncio.run, client.fleet("f").get())
            assert (await client.fleet("f").get()).id == "x"
            await client.aclose()

        asyncio.run(first())
        assert len(server.requests) == 2


@pytest.mark.promise("P153")
@pytest.mark.filterwarnings("ignore:unclosed")  # what is left when the second loop does not run again
def test_client_on_alternating_loops_closes_what_it_leaves_behind() -> None:
    with faulty_server(responding(200, b'{"id": "x"}')) as server:
        client = AsyncFleetClient(None, CREDENTIALS, version="v3", base_url=server.url)
        first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
        try:
            for loop in (first, second, first):
                assert loop.run_until_complete(client.fleet("f").get()).id == "x"
            while server.is_connected(0):
                first.run_until_complete(asyncio.sleep(0))
        finally:
            first.run_until_complete(client.aclose())
            first.close()
            second.close()
            gc.collect()


@pytest.mark.promise("P153")
def test_client_in_use_on_one_loop_is_closed_there_from_another() -> None:
    with faulty_server(responding(200, b'{"id": "x"}')) as server:
        client = AsyncFleetClient(None, CREDENTIALS, version="v3", base_url=server.url)

        async def first() -> None:
            await client.fleet("f").get()
            await asyncio.to_thread(asyncio.run, client.aclose())
            while server.is_connected(0):
                await asyncio.sleep(0)
            with pytest.raises(ClientStateError, match="the client is closed"):
                await client.fleet("f").get()

        asyncio.run(first())


@pytest.mark.promise("P153")
@pytest.mark.parametrize("options", [{}, {"concurrency": 1}, {"deadline": 9.0}, {"rate_limit": "wait"}])
def test_async_client_without_asyncio_loop_raises_client_state_error(options: dict[str, Any]) -> None:
    client = AsyncFleetClient(None, CREDENTIALS, version="v3", base_url="http://localhost:9", **options)
    call = client.fleet("f").get()
    with pytest.raises(
        ClientStateError,
        match=r"^AsyncFleetClient needs a running event loop of asyncio \(not of trio\); nothing was sent$",
    ):
        call.send(None)  # as trio does


@pytest.mark.promise("P154")
@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.deepcopy])
def test_client_and_handle_refuse_to_leave_their_process(duplicate: Callable[[object], object]) -> None:
    with Server().client() as client:
        for each in (client, client.fleet("f"), client.fleet("f").vehicle("v"), client.fleets()):
            with pytest.raises(
                ClientStateError,
                match=(
                    r"^a client belongs to the process that made it, and is not copied or sent to another"
                    r" one: make it there, or fork$"
                ),
            ):
                duplicate(each)


class _Closing(clock.Clock):
    """A clock whose waits close a client."""

    client: FleetClient | AsyncFleetClient

    def sleep(self, seconds: float) -> None:  # noqa: ARG002
        assert isinstance(self.client, FleetClient)
        self.client.close()

    async def async_sleep(self, seconds: float) -> None:  # noqa: ARG002
        assert isinstance(self.client, AsyncFleetClient)
        await self.client.aclose()


@pytest.mark.promise("P154")
def test_client_closed_before_a_retry_raises_error_of_last_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    closing = _Closing()
    monkeypatch.setattr(clock, "clock", closing)
    server = Server(httpx.Response(503))
    closing.client = server.client()
    with pytest.raises(ServerError, match="503"):
        closing.client.fleet("f").get()
    closing.client = server.async_client()
    with pytest.raises(ServerError, match="503"):
        asyncio.run(closing.client.fleet("f").get())
    assert len(server.requests) == 2


@pytest.mark.promise("P154")
def test_client_closed_during_rate_limit_wait_raises_client_state_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closing = _Closing()
    monkeypatch.setattr(clock, "clock", closing)
    server = Server(httpx.Response(200, json={"id": "x"}, headers={"X-RateLimit-Limit-2": "1"}))
    closing.client = server.client(rate_limit="wait")
    closing.client.fleet("f").get()
    for _ in range(2):
        with pytest.raises(ClientStateError, match="the client is closed"):
            closing.client.fleet("f").get()
    assert len(server.requests) == 1


@pytest.mark.promise("P154")
def test_closed_client_raises_client_state_error() -> None:
    server = Server()
    client = server.client()
    copy = client.with_options(timeout=3)
    client.close()
    client.close()
    for each in (client, copy):
        with pytest.raises(ClientStateError, match="the client is closed"):
            each.fleet("f").get()
        with pytest.raises(ClientStateError, match="the client is closed"):
            each.fleets().to_list()
    assert not server.requests


@pytest.mark.anyio
@pytest.mark.promise("P154")
async def test_closed_async_client_raises_client_state_error() -> None:
    client = Server().async_client()
    await client.aclose()
    await client.aclose()
    with pytest.raises(ClientStateError, match="the client is closed"):
        await client.fleet("f").get()


@pytest.mark.anyio
@pytest.mark.promise("P155")
async def test_lane_whose_closing_is_cut_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "CONNECTIONS", 1)
    closing = pool._LaneStream.aclose
    cut = [True]

    async def interrupted(stream: pool._LaneStream) -> None:
        if cut.pop() if cut else False:

            async def cancelled() -> None:
                raise asyncio.CancelledError

            monkeypatch.setattr(stream._inner, "aclose", cancelled)
        await closing(stream)

    monkeypatch.setattr(pool._LaneStream, "aclose", interrupted)
    with faulty_server(responding(200, b'{"id": "x"}')) as server:
        async with AsyncFleetClient(
            None, CREDENTIALS, version="v3", base_url=server.url, timeout=20
        ) as client:
            with pytest.raises(asyncio.CancelledError):
                await client.fleet("f").get()
            assert (await client.fleet("f").get()).id == "x"
        assert len(server.connections) == 2
