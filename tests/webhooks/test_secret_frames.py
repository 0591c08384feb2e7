"""Nothing of a notification or a secret is in the frames of an error, however a receiver's call ends."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Any, Final

import pytest

from psa_fleet.webhooks import (
    JsonlSink,
    Receiver,
    SqliteSink,
    app,
)
from tests import frames

from .calling import RIGHT, SECRET, post
from .notifications import MONITOR, VIN, monitor_event, monitor_notification

pytestmark = pytest.mark.anyio
SECRETS: Final = (VIN, "SENTINEL", MONITOR, "fleet-1", "Rennes")
BODY: Final = json.dumps(monitor_notification(monitor_event(1), monitor_event(2))).encode()


def private_in(error: BaseException) -> list[str]:
    """The private values in all frames but those of tests, the standard library's included."""
    found = []
    for frame in frames.frames(error):
        if frame.f_globals.get("__name__", "").startswith("tests."):
            continue
        for name, value in frame.f_locals.items():
            with suppress(Exception):
                shown = repr(value)
                if any(word in shown for word in SECRETS):
                    found.append(f"{frame.f_globals['__name__']}.{frame.f_code.co_name}: {name}")
    return found


class Cut(BaseException):
    """Ends a call as Ctrl-C does, but not the event loop."""


def handle(_: object) -> None:
    return None


@pytest.fixture
def receivers(tmp_path: Path) -> Iterator[dict[str, Callable[[], Receiver]]]:
    """Receivers of each kind; their sinks are closed at the end."""
    numbers = iter(range(10_000))
    options: dict[str, Any] = {"secret": SECRET, "dead_letters": tmp_path / "letters"}
    with ExitStack() as sinks:

        def keeping(sink: type[JsonlSink | SqliteSink]) -> Receiver:
            return app(sinks.enter_context(closing(sink(tmp_path / f"{next(numbers)}"))), **options)

        yield {
            "function": lambda: app(handle, **options),
            "jsonl": lambda: keeping(JsonlSink),
            "sqlite": lambda: keeping(SqliteSink),
        }


# An interrupt may come between the making of a coroutine and its first step.
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
@pytest.mark.promise("P322")
@pytest.mark.parametrize("body", [BODY, b"SENTINEL no notification", BODY[:-1]], ids=["good", "other", "cut"])
@pytest.mark.parametrize("name", ["function", "jsonl", "sqlite"])
async def test_interrupted_receiver_leaves_nothing_private_in_frames(
    name: str, body: bytes, receivers: dict[str, Callable[[], Receiver]]
) -> None:
    make = receivers[name]
    counted = make()
    with frames.Interrupt(0) as counting:
        await post(counted, body)
    ended = 0
    for at in range(2, counting.lines, max(1, counting.lines // 9)):
        receiver = make()
        try:
            with frames.Interrupt(at, Cut):
                async with asyncio.timeout(3):
                    await post(receiver, body)
        except Cut as error:
            ended += 1
            assert private_in(error) == []
        except TimeoutError:
            continue  # it met a callback of the event loop, which logs it and goes on without waking the task
    assert ended > 2


@pytest.mark.promise("P322")
async def test_failing_server_leaves_nothing_private_in_frames(
    receivers: dict[str, Callable[[], Receiver]],
) -> None:
    arrived = asyncio.Event()

    async def part() -> Any:
        arrived.set()
        return {"type": "http.request", "body": BODY[:-9], "more_body": True}

    async def rest() -> Any:
        return {"type": "http.request", "body": BODY, "more_body": False}

    async def broken(*_: object) -> Any:
        raise OSError("broken")

    async def forever(*_: object) -> Any:
        arrived.set()
        await asyncio.Event().wait()

    async def nothing(_: object) -> None:
        return None

    scope = {"type": "http", "method": "POST", "path": "/", "headers": [*RIGHT]}
    for make in receivers.values():
        for receive, send in ((rest, broken), (broken, nothing)):
            with suppress(OSError):
                try:
                    await make()(scope, receive, send)
                except OSError as error:
                    assert private_in(error) == []
                    raise
        for receive, send in ((rest, forever), (forever, nothing)):
            arrived.clear()
            task = asyncio.ensure_future(make()(scope, receive, send))
            await arrived.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            assert private_in(caught.value) == []
