"""Exports by a client: whole files, progress, errors that are returned or raised, and a second run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from psa_fleet import ArgumentError, AsyncFleetClient, ConfigurationError, NotAvailableError, ServerError
from psa_fleet.export import ExportProgress, ExportResult, export_async, plan_async, run_unit_async
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.subscription import Version
from tests.client import worlds
from tests.client.estates import Estate
from tests.client.servers import Server, page
from tests.export.worlds import BETWEEN, KINDS, contents, files, rows, world

pytestmark = pytest.mark.anyio


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(world()) as running:
        yield running


async def fleet_of(client: AsyncFleetClient) -> str:
    first = await client.fleets().first()
    assert first is not None
    return first.id or ""


@pytest.mark.slow
async def test_export_cut_in_any_way_writes_the_same_items(simulator: Simulator, tmp_path: Path) -> None:
    async with worlds.async_client(simulator, "v3") as client:
        fid = await fleet_of(client)
        await export_async(client, fid, KINDS, BETWEEN, tmp_path / "a", days_per_unit=1, concurrency=1)
        seen: list[ExportProgress] = []
        done = await export_async(
            client,
            fid,
            KINDS,
            BETWEEN,
            tmp_path / "b",
            days_per_unit=30,
            vehicles_per_unit=3,
            concurrency=7,
            progress=seen.append,
        )
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert [now.done for now in seen] == list(range(1, 11))
    assert seen[-1] == ExportProgress(10, 10, done.items)


@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_second_export_into_the_same_folder_reads_nothing_again(
    version: Version, simulator: Simulator, tmp_path: Path
) -> None:
    async with worlds.async_client(simulator, version) as client:
        fid = await fleet_of(client)
        first = await export_async(client, fid, ("trips", "waypoints"), BETWEEN, tmp_path)
        before = files(tmp_path)
        simulator.requests.clear()
        again = await export_async(client, fid, ("trips", "waypoints"), BETWEEN, tmp_path)
    assert first == ExportResult(2, first.items, 0)
    assert again == ExportResult(0, 0, 2)
    assert not simulator.requests
    assert files(tmp_path) == before


@pytest.mark.promise("P272")
async def test_units_run_one_by_one_write_what_an_export_writes(simulator: Simulator, tmp_path: Path) -> None:
    async with worlds.async_client(simulator, "v3") as client:
        fid = await fleet_of(client)
        whole = await export_async(client, fid, ("trips", "waypoints"), BETWEEN, tmp_path / "whole")
        units = await plan_async(client, fid, ("trips", "waypoints"), BETWEEN, vehicles_per_unit=2)
        assert len(units) > 2
        done = [await run_unit_async(unit, client, tmp_path / "units") for unit in units]
    assert sum(each.items for each in done) == whole.items
    assert contents(tmp_path / "units") == contents(tmp_path / "whole")


@pytest.mark.parametrize("count", [100, 102])
async def test_vehicles_listed_twice_or_without_an_id_are_exported_once_or_counted(
    count: int, tmp_path: Path
) -> None:
    # Ids are noted in groups of 100, and the second group begins with vehicles of the first one.
    ids = [f"v{n}" for n in range(count)]
    vehicles = [{"id": vid} for vid in (*ids[:100], *ids[:3], *ids[100:])]
    vehicles[5:5] = [{}, {"id": ""}]

    def respond(request: httpx.Request) -> httpx.Response:
        last = request.url.path.rpartition("/")[2]
        if last == "vehicles":
            return httpx.Response(200, json=page(vehicles, name="vehicles"))
        trip = {"id": "t", "startedAt": f"{BETWEEN[0]:%Y-%m-%dT%H:%M:%SZ}"}
        return httpx.Response(200, json=page([trip], name="trips"))

    async with Server(handler=respond).async_client() as client:
        done = await export_async(client, "f", "trips", BETWEEN, tmp_path, days_per_unit=30)
        again = await export_async(client, "f", "trips", BETWEEN, tmp_path, days_per_unit=30)
        units = await plan_async(client, "f", "trips", BETWEEN, days_per_unit=30)
    assert [vehicle.id for unit in units for vehicle in unit.vehicles] == sorted(ids)
    assert (done.items, done.without_id) == (count, 2)
    assert (again.completed, again.without_id) == (0, 2)
    assert sorted(
        each["vehicleId"] for items in rows(tmp_path, "trips").values() for each in items
    ) == sorted(ids)


@pytest.mark.promise("P206")
async def test_returned_errors_name_their_unit_and_the_next_run_completes_it(
    simulator: Simulator, tmp_path: Path
) -> None:
    async with worlds.async_client(simulator, "v3") as opened:
        fid = await fleet_of(opened)
        await export_async(opened, fid, "trips", BETWEEN, tmp_path / "whole")
        client = opened.with_options(retry=None)
        simulator.inject(None, None, Fault.status(500))
        folder = tmp_path / "failing"
        done = await export_async(client, fid, "trips", BETWEEN, folder, concurrency=1, errors="return")
        [(unit, error)] = done.failed
        assert isinstance(error, ServerError)
        assert unit.kind == "trips"
        assert (done.completed, done.skipped) == (1, 0)
        again = await export_async(client, fid, "trips", BETWEEN, folder)
    assert (again.completed, again.skipped, again.failed) == (1, 1, ())
    assert contents(folder) == contents(tmp_path / "whole")


@pytest.mark.slow
async def test_raised_error_leaves_what_was_done_for_the_next_run(
    simulator: Simulator, tmp_path: Path
) -> None:
    async with worlds.async_client(simulator, "v3") as opened:
        fid = await fleet_of(opened)
        await export_async(opened, fid, KINDS, BETWEEN, tmp_path / "whole")
        client = opened.with_options(retry=None)
        simulator.inject(*[None] * 9, Fault.status(503))
        folder = tmp_path / "failing"
        with pytest.raises(ServerError):
            await export_async(client, fid, KINDS, BETWEEN, folder, concurrency=1)
        again = await export_async(client, fid, KINDS, BETWEEN, folder)
    assert again.skipped > 0
    assert again.completed + again.skipped == 5
    assert files(folder) == files(tmp_path / "whole")


async def test_export_of_a_kind_that_the_version_lacks_writes_nothing(
    simulator: Simulator, tmp_path: Path
) -> None:
    async with worlds.async_client(simulator, "v2") as client:
        fid = await fleet_of(client)
        for kind in ("alarms", "stolen"):
            with pytest.raises(NotAvailableError):
                await export_async(client, fid, kind, BETWEEN, tmp_path)
    assert list(tmp_path.iterdir()) == []


async def test_export_refuses_the_folder_of_another_one(simulator: Simulator, tmp_path: Path) -> None:
    later = (BETWEEN[0], BETWEEN[1] + timedelta(days=1))
    async with worlds.async_client(simulator, "v3") as client:
        fid = await fleet_of(client)
        await export_async(client, fid, "trips", BETWEEN, tmp_path)
        before = files(tmp_path)
        with pytest.raises(
            ConfigurationError,
            match=r"^folder: .* has an export that differs in period: choose another folder$",
        ):
            await export_async(client, fid, "trips", later, tmp_path)
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("kinds", "options", "argument"),
    [
        ("nothing", {}, "kinds"),
        ((), {}, "kinds"),
        ("trips", {"format": "xml"}, "format"),
        ("trips", {"days_per_unit": 0}, "days_per_unit"),
        ("trips", {"errors": "ignore"}, "errors"),
        ("trips", {"concurrency": 0}, "concurrency"),
    ],
)
async def test_export_refuses_unusable_arguments_before_sending(
    kinds: str, options: dict[str, str], argument: str, tmp_path: Path
) -> None:
    estate = Estate()
    client = estate.async_client().account("city")
    with pytest.raises((ArgumentError, ConfigurationError)) as caught:
        await export_async(client, "t-1", kinds, BETWEEN, tmp_path, **options)  # type: ignore[arg-type] # the point
    assert caught.value.argument == argument
    assert not estate.seen
    assert list(tmp_path.iterdir()) == []
