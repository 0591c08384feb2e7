"""No local variable of our frames holds anything private, wherever a call, a writer or a receiver is cut."""

from __future__ import annotations

import asyncio
import errno
import os
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FunctionType
from typing import Any, Final

import httpx
import pytest

from psa_fleet import Credentials, FleetClient, PsaFleetError, models
from psa_fleet._base.privacy import forget, forgetting
from psa_fleet.configuration import load_environment, load_profile
from psa_fleet.export import export
from psa_fleet.remotes import Horn
from psa_fleet.tables import TABLES, write_csv, write_json, write_jsonl, write_parquet
from psa_fleet.webhooks import DeadLetter, DeadLetterFile, JsonlSink, SqliteSink, parse
from tests.cli.running import CALLBACK, MONITOR
from tests.frames import Interrupt, lines_of, private_in
from tests.webhooks.notifications import monitor_event, monitor_notification

from .servers import Server, page

SECRETS: Final = ("SECRETVIN", "SECRETID", "48.8123", "s3cret-passw0rd", "app-id-4711", "MZP000001")
START: Final = datetime(2026, 5, 1, tzinfo=UTC)
ITEM: Final[dict[str, Any]] = {
    "id": "SECRETID1",
    "vin": "SECRETVIN12345678",
    "createdAt": "2026-05-01T10:00:00Z",
    "startedAt": "2026-05-01T10:00:00Z",
    "startPosition": {"geometry": {"coordinates": [2.1, 48.8123]}},
    "faults": ["SECRETID"],
}
LABELED: Final = {"label": "SECRETIDlabel"}
COLLECTIONS: Final = ("vehicles", "trips", "alerts", "fleets", "telemetry", "monitors", "callbacks")


def respond(request: httpx.Request) -> httpx.Response:
    if request.method != "GET":
        ids = {"monitorId": "SECRETIDm", "callbackId": "SECRETIDc", "remoteActionId": "SECRETIDr"}
        return httpx.Response(202, json={**ids, "status": "Running"})
    name = request.url.path.rpartition("/")[2]
    if name in COLLECTIONS:
        return httpx.Response(200, json=page([ITEM, {**ITEM, "id": "SECRETID2"}], name=name))
    return httpx.Response(200, json={**ITEM, "monitor": MONITOR, "subscribe": CALLBACK})


def calls(client: FleetClient, folder: Path) -> dict[str, Callable[[], object]]:
    fleet = client.fleet("SECRETIDf")
    vehicle = fleet.vehicle("SECRETIDv")
    monitor, callback = {**MONITOR, **LABELED}, {**CALLBACK, **LABELED}
    period = (START, START + timedelta(2))
    numbers = iter(range(10_000))
    return {
        "status": vehicle.status,
        "items": lambda: list(fleet.vehicles()),
        "to_list": fleet.vehicles().to_list,
        "pages": lambda: list(vehicle.trips(between=period).pages()),
        "create": lambda: fleet.monitors.create(monitor),
        "replace": lambda: fleet.monitors.replace("SECRETIDm", monitor),
        "monitors": lambda: list(fleet.monitors.list()),
        "callback": lambda: fleet.callbacks.create(callback),
        "remote": lambda: vehicle.remotes("SECRETIDcb").send(Horn(label="SECRETIDlabel")),
        "gather": lambda: list(
            client.gather(fleet.vehicles(), lambda one: fleet.vehicle(one.id or "").status())
        ),
        "feed": lambda: list(fleet.feed("trips", checkpoint=folder / f"feed{next(numbers)}")),
        "find": lambda: client.find("SECRETVIN12345678"),
        "export": lambda: export(client, "SECRETIDf", "trips", period, folder / f"export{next(numbers)}"),
        "probe": client.probe,
    }


NAMES: Final = tuple(calls(Server(handler=respond).client(), Path()))


@pytest.mark.promise("P117", "P180")
@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
@pytest.mark.parametrize("name", NAMES)
def test_interrupt_at_any_line_leaves_nothing_private(
    name: str, error: type[BaseException], tmp_path: Path
) -> None:
    act = calls(Server(handler=respond).client(), tmp_path)[name]
    with suppress(PsaFleetError):
        act()  # what is imported once does not count as one of its lines
    total = lines_of(act)
    assert total > 50
    ended = 0
    for at in range(3, total, max(1, total // 7)):
        try:
            with Interrupt(at, error):
                act()
        except (error, PsaFleetError) as caught:
            ended += 1
            assert private_in(caught, SECRETS) == []
    assert ended > 3


def passes_over_errors() -> None:
    for text in ("a", "b"):
        try:
            int(text)
        except ValueError:
            continue


def test_interrupt_at_any_line_leaves_no_context_for_later_errors() -> None:
    act = FunctionType(passes_over_errors.__code__, {"__name__": "psa_fleet"})
    total = lines_of(act)
    for at in range(1, total + 1):
        with pytest.raises(KeyboardInterrupt), Interrupt(at):
            act()
        assert sys.exc_info() == (None, None, None)
    assert total > 8


class Cut(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that ends with an error after its first part."""

    def __init__(self, error: BaseException) -> None:
        self._error = error

    def __iter__(self) -> Iterator[bytes]:
        yield b'{"vin": "SECRETVIN1'
        raise self._error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b'{"vin": "SECRETVIN1'
        raise self._error


@pytest.mark.promise("P117", "P180")
@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), MemoryError(), RuntimeError("SECRETID"), SystemExit()]
)
def test_body_that_is_cut_leaves_nothing_private(error: BaseException) -> None:
    server = Server(handler=lambda _: httpx.Response(200, stream=Cut(error)))
    client = server.client(retry=None)
    vehicle = client.fleet("SECRETIDf").vehicle("SECRETIDv")
    for act in (
        vehicle.status,
        vehicle.trips().to_list,
        lambda: client.fleet("SECRETIDf").monitors.create(MONITOR),
    ):
        with pytest.raises(type(error)) as caught:
            act()
        assert private_in(caught.value, SECRETS) == []


@pytest.mark.promise("P117", "P180")
@pytest.mark.anyio
async def test_cancellation_within_a_body_leaves_nothing_private() -> None:
    arrived = asyncio.Event()

    class Endless(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b'{"vin": "SECRETVIN1'
            arrived.set()
            await asyncio.Event().wait()

    server = Server(handler=lambda _: httpx.Response(200, stream=Endless()))
    async with server.async_client() as client:
        vehicle = client.fleet("SECRETIDf").vehicle("SECRETIDv")
        for act in (vehicle.status, vehicle.trips().to_list, vehicle.trips().first):
            arrived.clear()
            task = asyncio.ensure_future(act())
            await arrived.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            assert private_in(caught.value, SECRETS) == []


class FullDisk:
    """A file on a disk that is full."""

    def write(self, _: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    def writelines(self, lines: Any) -> None:
        for line in lines:
            self.write(line)

    closed = False


@pytest.mark.promise("P180")
@pytest.mark.parametrize("write", [write_csv, write_json, write_jsonl, write_parquet])
def test_full_disk_leaves_nothing_private_of_tables(write: Any) -> None:
    items = [models.Trip.from_dict(ITEM)]
    with pytest.raises(OSError, match="space") as caught:
        write(items, TABLES["trips"], FullDisk())
    assert private_in(caught.value, SECRETS) == []


@pytest.mark.promise("P180")
@pytest.mark.anyio
async def test_full_disk_leaves_nothing_private_of_events(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    (event,) = parse(monitor_notification(monitor_event(1, vin="SECRETVIN12345678"))).events
    letter = DeadLetter(reason="x", body=b"SECRETID", content_type="", received_at=START)
    sink, letters = JsonlSink(tmp_path / "events.jsonl"), DeadLetterFile(tmp_path / "dead.jsonl")
    monkeypatch.setattr(os, "write", full)
    for put in (lambda: sink.write(event), lambda: letters.store(letter)):
        with pytest.raises(OSError, match="space") as caught:
            await put()
        assert private_in(caught.value, SECRETS) == []
    monkeypatch.undo()
    sink.close()
    database = SqliteSink(tmp_path / "events.sqlite")
    with closing(sqlite3.connect(tmp_path / "events.sqlite")) as other:
        other.execute("DROP TABLE events")
    with pytest.raises(sqlite3.Error, match="events") as failed:
        await database.write(event)
    assert private_in(failed.value, SECRETS) == []
    database.close()


def profile(folder: Path, lines: str) -> Path:
    path = folder / "config.toml"
    path.write_text(
        f"[profiles.a]\nsubscription = 'TMTS'\nclient_id = 'app-id-4711'\nusername = 'MZP000001'\n{lines}\n",
        encoding="utf-8",
    )
    path.chmod(0o600)
    return path


COMMAND: Final = f"password_command = [{sys.executable!r}, '-c', \"print('s3cret-passw0rd')\"]"
CONFIGURATIONS: Final[dict[str, str]] = {
    "a command": COMMAND,
    "a command that fails": COMMAND.replace(')"', '); raise SystemExit(1)"'),
    "a password": "password = 's3cret-passw0rd'",
    "another key": "password = 's3cret-passw0rd'\ntimeout = 'never'",
    "no certificate": (
        "password = 's3cret-passw0rd'\ncertificate = 'missing.p12'\nprivate_key_password = 's3cret-passw0rd'"
    ),
}


@pytest.mark.promise("P131", "P180")
@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_configuration_leaves_no_password(name: str, tmp_path: Path) -> None:
    path = profile(tmp_path, CONFIGURATIONS[name])

    def act() -> None:
        FleetClient.from_profile("a", file=path).close()

    def read() -> None:
        load_profile("a", path)

    for each in (act, read):
        try:
            each()
        except PsaFleetError as error:
            assert private_in(error, SECRETS) == []
        total = lines_of(each)
        for at in range(2, total, max(1, total // 7)):
            try:
                with Interrupt(at):
                    each()
            except (KeyboardInterrupt, PsaFleetError) as error:
                assert private_in(error, SECRETS) == []


@pytest.mark.promise("P180")
def test_variables_leave_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "PSA_FLEET_CLIENT_ID": "app-id-4711",
        "PSA_FLEET_USERNAME": "MZP000001:",
        "PSA_FLEET_PASSWORD": "s3cret-passw0rd",
        "PSA_FLEET_SUBSCRIPTION": "TMTS",
    }
    with pytest.raises(PsaFleetError) as caught:
        load_environment(given)
    assert private_in(caught.value, SECRETS) == []
    with pytest.raises(PsaFleetError) as refused:
        Credentials("app-id-4711", "MZP000001:", "s3cret-passw0rd")
    assert private_in(refused.value, SECRETS) == []


def test_frames_of_callers_keep_their_variables() -> None:
    @forgetting
    def forgotten(call: Callable[[], None]) -> None:
        call()

    def theirs() -> None:
        mine = "kept"
        raise ValueError(mine)

    with pytest.raises(ValueError, match="kept") as caught:
        forgotten(theirs)
    forget(caught.value)
    assert [entry.frame.f_locals.get("mine") for entry in caught.traceback][-1] == "kept"


def test_forgetting_keeps_what_a_function_is() -> None:
    @forgetting
    def double(number: int) -> int:
        """Double it."""
        return 2 * number

    @forgetting
    def count(most: int) -> Iterator[int]:
        yield from range(most)

    assert (double(2), double.__name__, double.__doc__) == (4, "double", "Double it.")
    assert list(count(3)) == [0, 1, 2]
