"""Monitors that v2 keeps as several: one in a list, and one for every command."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Any, Final

import httpx
import pytest

from psa_fleet import (
    ArgumentError,
    BadRequestError,
    ConversionError,
    MonitorFormatError,
    NotFoundError,
    PartialFailureError,
)
from psa_fleet.monitors import Data, Monitor, Webhook, Zone, part_ids, to_deprecated_format, to_new_format
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.webhooks import MonitorNotification, parse
from tests.client import worlds
from tests.client.calls import MONITOR
from tests.client.servers import Server, page

pytestmark = pytest.mark.anyio

EITHER: Final = Monitor(
    label="Far or empty",
    when=(Data("vehicle.odometer") > 30000)
    | (Data("vehicle.energy.electric.level") < 20)
    | Zone.leaving(latitude=45.76, longitude=4.84, radius_km=30),
    notify=Webhook("https://customer.example/hook"),
)
WHOLE: Final = to_new_format(EITHER)
LABELS: Final = [str(part["label"]) for part in to_deprecated_format(EITHER, split=True)]


@pytest.fixture(scope="module")
def running() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.fixture
def simulator(running: Simulator) -> Simulator:
    running.requests.clear()
    return running


@pytest.fixture
async def monitors(simulator: Simulator) -> AsyncIterator[Any]:
    async with worlds.async_client(simulator, "v2") as of:
        fleet = await of.fleets().first()
        assert fleet is not None
        handle: Any = of.fleet(fleet.id or "").monitors
        yield handle
        for left in await handle.list().to_list():
            await handle.delete(left.monitor_id)


async def statuses(monitors: Any, mid: str) -> list[str]:
    return [str((await monitors.get(part)).status) for part in part_ids(mid)]


async def listed_ids(monitors: Any, **options: Any) -> list[str]:
    return [item.monitor_id async for item in monitors.list(**options)]


@pytest.mark.promise("P420")
async def test_split_monitor_is_one_for_every_method(monitors: Any, simulator: Simulator) -> None:
    with pytest.raises(ConversionError, match="split=True"):
        await monitors.create(EITHER)
    other = await monitors.create(MONITOR)
    made = await monitors.create(EITHER, split=True)
    sent: list[Any] = [request.body for request in simulator.requests if request.method == "POST"]
    assert [body["label"] for body in sent] == [MONITOR["label"], *LABELS]
    assert len(part_ids(made.monitor_id)) == 3
    assert made.status == "Running"
    assert made.created_at is not None

    listed = monitors.list()
    found: dict[str, Any] = {item.monitor_id: item async for item in listed}
    assert list(found) == [other.monitor_id, made.monitor_id]
    assert listed.total == 4
    one = found[made.monitor_id]
    assert one.to_dict() == (await monitors.get(made.monitor_id)).to_dict()
    assert one.monitor.label == "Far or empty"
    assert meaning(one) == meaning(WHOLE)
    told: Any = one.additional_properties["parts"]
    assert [part["monitorId"] for part in told] == part_ids(made.monitor_id)

    assert (await monitors.pause(made.monitor_id)).status == "Paused"
    assert await statuses(monitors, made.monitor_id) == ["Paused"] * 3
    assert (await monitors.get(made.monitor_id)).status == "Paused"
    again = await monitors.resume(made.monitor_id)
    assert (again.monitor_id, again.status) == (made.monitor_id, "Running")
    await monitors.pause(part_ids(made.monitor_id)[1])
    assert (await monitors.get(made.monitor_id)).status is None
    assert await statuses(monitors, made.monitor_id) == ["Running", "Paused", "Running"]

    assert await monitors.delete(made.monitor_id) is None
    assert await listed_ids(monitors) == [other.monitor_id]
    with pytest.raises(NotFoundError):
        await monitors.delete(made.monitor_id)
    with pytest.raises(NotFoundError):
        await monitors.pause(made.monitor_id)


def meaning(monitor: Any) -> Any:
    """A monitor by its words, in which names of triggers do not appear."""
    return str(Monitor.from_payload(monitor))


@pytest.mark.promise("P416")
async def test_create_accepts_a_split_monitor_that_was_listed(monitors: Any) -> None:
    made = await monitors.create(EITHER, split=True)
    listed = await monitors.list().first()
    twin = await monitors.create(listed, split=True)
    assert twin.monitor_id != made.monitor_id
    assert [meaning(item) async for item in monitors.list()] == [meaning(WHOLE)] * 2


@pytest.mark.promise("P410")
@pytest.mark.parametrize("page_size", [1, 2, 3, 60])
async def test_list_joins_parts_over_pages(monitors: Any, page_size: int) -> None:
    first = (await monitors.create(EITHER, split=True)).monitor_id
    plain = (await monitors.create(MONITOR)).monitor_id
    incomplete = part_ids((await monitors.create({**WHOLE, "label": "Other"}, split=True)).monitor_id)
    await monitors.delete(incomplete.pop(0))
    pages = [of async for of in monitors.list(page_size=page_size).pages()]
    assert [item.monitor_id for of in pages for item in of.items] == [first, plain, *incomplete]
    assert {of.total for of in pages} == {6}
    assert await listed_ids(monitors, page_size=page_size) == [first, plain, *incomplete]
    if page_size == 1:
        rest = monitors.list(page_size=1).pages(start=pages[0].next)
        left = [item.monitor_id async for of in rest for item in of.items]
        assert sorted(left) == sorted([*part_ids(first)[1:], plain, *incomplete])


@pytest.mark.promise("P410")
async def test_list_keeps_waiting_parts_over_a_failure(monitors: Any, simulator: Simulator) -> None:
    made = (await monitors.create(EITHER, split=True)).monitor_id
    iterator = monitors.list(page_size=1).pages()
    found = (await anext(iterator)).items
    simulator.inject(Fault.status(400))
    with pytest.raises(BadRequestError):
        await anext(iterator)
    found += [item async for of in iterator for item in of.items]
    assert [item.monitor_id for item in found] == [made]


async def test_replace_on_v2_creates_then_deletes(monitors: Any, simulator: Simulator) -> None:
    old = (await monitors.create(MONITOR)).monitor_id
    simulator.requests.clear()
    new = (await monitors.replace(old, EITHER, split=True)).monitor_id
    assert [request.method for request in simulator.requests] == ["POST"] * 3 + ["DELETE"]
    assert await listed_ids(monitors) == [new]
    back = await monitors.replace(new, MONITOR)
    assert await listed_ids(monitors) == [back.monitor_id]
    with pytest.raises(MonitorFormatError):
        await monitors.replace(back.monitor_id, {"label": "none"})
    with pytest.raises(PartialFailureError, match="the monitor nobody to replace does not exist") as caught:
        await monitors.replace("nobody", MONITOR)
    assert await listed_ids(monitors) == [back.monitor_id, caught.value.outcomes[0].mid]
    assert [each.state for each in caught.value.outcomes] == ["done", "already_gone"]


async def test_replace_on_v3_is_an_update(simulator: Simulator) -> None:
    async with worlds.async_client(simulator, "v3") as of:
        fleet = await of.fleets().first()
        assert fleet is not None
        handle = of.fleet(fleet.id or "").monitors
        made = await handle.create(EITHER, split=True)
        simulator.requests.clear()
        assert (
            await handle.replace(made.monitor_id or "", MONITOR, split=True)
        ).monitor_id == made.monitor_id
        assert [request.method for request in simulator.requests] == ["PUT"]
        assert (await handle.get(made.monitor_id or "")).to_dict()["monitor"] == MONITOR
        with pytest.raises(ArgumentError, match="only exists on v2"):
            await handle.get("split:a+b")
        await handle.delete(made.monitor_id or "")


@pytest.mark.promise("P420")
async def test_notification_names_a_part_of_its_monitor(simulator: Simulator) -> None:
    often = Monitor(
        label="Often",
        when=(Data("vehicle.kinetic.moving") == True) | Data("vehicle.doorsState.opening").changes(),  # noqa: E712
        notify=Webhook("https://customer.example/hook"),
    )
    async with worlds.async_client(simulator, "v2") as of:
        fleet = await of.fleets().first()
        assert fleet is not None
        handle: Any = of.fleet(fleet.id or "").monitors
        simulator.deliveries.clear()
        made = await handle.create(often, split=True)
        simulator.clock.advance(timedelta(hours=24))
        told = [parse(json.dumps(delivery.body).encode()) for delivery in simulator.deliveries]
        fired = {each.monitor_id for each in told if isinstance(each, MonitorNotification)}
        assert fired >= set(part_ids(made.monitor_id))
        await handle.pause(made.monitor_id)
        simulator.deliveries.clear()
        simulator.clock.advance(timedelta(hours=24))
        assert not simulator.deliveries
        await handle.delete(made.monitor_id)


# Ids


@pytest.mark.promise("P420")
@pytest.mark.parametrize("mid", ["split:", "split:a", "split:a+", "split:+", "split:a+%20", "split:a+.."])
async def test_malformed_split_id_is_refused_before_sending(mid: str) -> None:
    server = Server({})
    handle = server.async_client("v2").fleet("f").monitors
    for act in (handle.get, handle.pause, handle.resume, handle.delete):
        with pytest.raises(ArgumentError, match="mid"):
            await act(mid)
    with pytest.raises(ArgumentError, match="mid"):
        await handle.replace(mid, MONITOR)
    assert not server.requests


# Parts


async def test_parts_that_differ_stay_parts() -> None:
    parts = to_deprecated_format(EITHER, split=True)
    subscription: Any = parts[1]["subscribeParam"]
    subscription["refreshEvent"] = 900
    listing = [{"monitorId": f"m{number}", "monitor": part} for number, part in enumerate(parts)]
    server = Server(page(listing, name="monitors"))
    handle = server.async_client("v2").fleet("f").monitors
    assert await listed_ids(handle) == ["m0", "m1", "m2"]
    server = Server(*listing)
    found = await server.async_client("v2").fleet("f").monitors.get("split:m0+m1+m2")
    assert found.monitor is None
    assert len(found.additional_properties["parts"]) == 3  # type: ignore[arg-type]  # JSON


# Formats


async def test_format_deprecated_sends_the_monitor_to_v3_as_it_is() -> None:
    server = Server(httpx.Response(202, json={"monitorId": "m1"}))
    handle = server.async_client("v3").fleet("f").monitors
    published = {
        "label": "as it was published",
        "subscribeParam": {"callback": {"target": "https://customer.example", "attributres": []}},
        "triggerParam": {"dataTriggers": [{"data": "Vehicle.odometer", "op": "OnChange"}], "more": 1},
    }
    for payload in (published, json.dumps(published), {"monitorId": "m0", "monitor": published}):
        await handle.create(payload, format="deprecated")
        assert server.body() == published
        await handle.update("m1", payload, format="deprecated")
        assert server.body() == published
    await handle.replace("m1", published, format="deprecated")
    assert (server.last.method, server.body()) == ("PUT", published)
    sent = len(server.requests)
    for wrapped, place in ((MONITOR, "/triggerParam"), ({"monitor": MONITOR}, "/monitor/triggerParam")):
        with pytest.raises(MonitorFormatError, match="in the new format") as caught:
            await handle.create(wrapped, format="deprecated")
        assert caught.value.pointer == place
    with pytest.raises(MonitorFormatError):
        await handle.create({"label": "none"}, format="deprecated")
    with pytest.raises(ArgumentError, match="as it is"):
        await handle.create(published, format="deprecated", split=True)
    with pytest.raises(ArgumentError, match="format"):
        await handle.create(published, format="new")  # type: ignore[arg-type]  # that is what is refused
    assert len(server.requests) == sent


async def test_monitors_methods_accept_a_monitor_of_the_builder() -> None:
    plain = Monitor(label="Far", when=Data("vehicle.odometer") > 30000, notify=Webhook("https://c.example"))
    server = Server(httpx.Response(202, json={"monitorId": "m1"}))
    new = server.async_client("v3").fleet("f").monitors
    await new.create(plain)
    assert server.body() == to_new_format(plain)
    await new.update("m1", plain)
    await new.replace("m1", plain)
    assert server.body() == to_new_format(plain)
    old = server.async_client("v2").fleet("f").monitors
    await old.create(plain)
    assert server.body() == to_deprecated_format(plain)
    await old.replace("m0", plain)
    assert server.last.method == "DELETE"


async def test_conversion_error_points_into_the_argument() -> None:
    handle = Server({}).async_client("v2").fleet("f").monitors
    answered = {"monitorId": "m1", "monitor": {**WHOLE, "extendedEventParam": ["vehicle.trip"]}}
    with pytest.raises(ConversionError) as caught:
        await handle.create(answered, split=True)
    assert caught.value.pointer == "/monitor/extendedEventParam/0"
    with pytest.raises(BadRequestError):
        refusing = Server(httpx.Response(400)).async_client("v2")
        await refusing.fleet("f").monitors.create(EITHER, split=True)
