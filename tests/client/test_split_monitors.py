"""A monitor that v2 keeps as several: one in a list, one for every command, and honest when a part fails."""

from __future__ import annotations

import contextlib
import json
import pickle
import random
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any, Final

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import (
    ArgumentError,
    BadRequestError,
    ConversionError,
    DecodeError,
    MonitorFormatError,
    NotFoundError,
    PartialFailureError,
    PsaFleetError,
)
from psa_fleet._split_monitors import Gathering
from psa_fleet.monitors import (
    Data,
    Monitor,
    Webhook,
    Zone,
    find_groups,
    part_ids,
    to_deprecated_format,
    to_new_format,
)
from psa_fleet.monitors._ids import split_id
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.webhooks import MonitorNotification, parse
from tests.client.calls import MONITOR
from tests.client.servers import Server, page
from tests.client.worlds import async_client, client

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
def monitors(simulator: Simulator) -> Iterator[Any]:
    with client(simulator, "v2") as of:
        fleet = of.fleets().first()
        assert fleet is not None
        handle: Any = of.fleet(fleet.id or "").monitors
        yield handle
        for left in handle.list().to_list():
            handle.delete(left.monitor_id)


def statuses(monitors: Any, mid: str) -> list[str | None]:
    return [str(monitors.get(part).status) for part in part_ids(mid)]


# Over a real connection


def test_a_split_monitor_is_one_everywhere(monitors: Any, simulator: Simulator) -> None:
    with pytest.raises(ConversionError, match="split=True"):
        monitors.create(EITHER)
    other = monitors.create(MONITOR)
    made = monitors.create(EITHER, split=True)
    sent: list[Any] = [request.body for request in simulator.requests if request.method == "POST"]
    assert [body["label"] for body in sent] == [MONITOR["label"], *LABELS]
    assert len(part_ids(made.monitor_id)) == 3
    assert made.status == "Running"
    assert made.created_at is not None

    listed = monitors.list()
    found: dict[str, Any] = {item.monitor_id: item for item in listed}
    assert list(found) == [other.monitor_id, made.monitor_id]
    assert listed.total == 4
    one = found[made.monitor_id]
    assert one.to_dict() == monitors.get(made.monitor_id).to_dict()
    assert one.monitor.label == "Far or empty"
    assert meaning(one) == meaning(WHOLE)
    told: Any = one.additional_properties["parts"]
    assert [part["monitorId"] for part in told] == part_ids(made.monitor_id)

    assert monitors.pause(made.monitor_id).status == "Paused"
    assert statuses(monitors, made.monitor_id) == ["Paused"] * 3
    assert monitors.get(made.monitor_id).status == "Paused"
    again = monitors.resume(made.monitor_id)
    assert (again.monitor_id, again.status) == (made.monitor_id, "Running")
    monitors.pause(part_ids(made.monitor_id)[1])
    assert monitors.get(made.monitor_id).status is None
    assert statuses(monitors, made.monitor_id) == ["Running", "Paused", "Running"]

    assert monitors.delete(made.monitor_id) is None
    assert [item.monitor_id for item in monitors.list()] == [other.monitor_id]
    with pytest.raises(NotFoundError):
        monitors.delete(made.monitor_id)
    with pytest.raises(NotFoundError):
        monitors.pause(made.monitor_id)


def meaning(monitor: Any) -> Any:
    """A monitor by its words, in which names of triggers do not appear."""
    return str(Monitor.from_payload(monitor))


def test_what_was_listed_can_be_created_again(monitors: Any) -> None:
    made = monitors.create(EITHER, split=True)
    listed = monitors.list().first()
    twin = monitors.create(listed, split=True)
    assert twin.monitor_id != made.monitor_id
    assert [meaning(item) for item in monitors.list()] == [meaning(WHOLE)] * 2


@pytest.mark.parametrize("page_size", [1, 2, 3, 60])
def test_parts_may_stand_on_several_pages(monitors: Any, page_size: int) -> None:
    first = monitors.create(EITHER, split=True).monitor_id
    plain = monitors.create(MONITOR).monitor_id
    incomplete = part_ids(monitors.create({**WHOLE, "label": "Other"}, split=True).monitor_id)
    monitors.delete(incomplete.pop(0))
    pages = list(monitors.list(page_size=page_size).pages())
    assert [item.monitor_id for of in pages for item in of.items] == [first, plain, *incomplete]
    assert {of.total for of in pages} == {6}
    assert [item.monitor_id for item in monitors.list(page_size=page_size)] == [first, plain, *incomplete]
    if page_size == 1:
        rest = monitors.list(page_size=1).pages(start=pages[0].next)
        left = [item.monitor_id for of in rest for item in of.items]
        assert sorted(left) == sorted([*part_ids(first)[1:], plain, *incomplete])


def test_a_listing_goes_on_after_a_failure(monitors: Any, simulator: Simulator) -> None:
    made = monitors.create(EITHER, split=True).monitor_id
    iterator = monitors.list(page_size=1).pages()
    found = next(iterator).items
    simulator.inject(Fault.status(400))
    with pytest.raises(BadRequestError):
        next(iterator)
    found += [item for of in iterator for item in of.items]
    assert [item.monitor_id for item in found] == [made]


def test_replace_on_v2_creates_then_deletes(monitors: Any, simulator: Simulator) -> None:
    old = monitors.create(MONITOR).monitor_id
    simulator.requests.clear()
    new = monitors.replace(old, EITHER, split=True).monitor_id
    assert [request.method for request in simulator.requests] == ["POST"] * 3 + ["DELETE"]
    assert [item.monitor_id for item in monitors.list()] == [new]
    back = monitors.replace(new, MONITOR)
    assert [item.monitor_id for item in monitors.list()] == [back.monitor_id]
    with pytest.raises(MonitorFormatError):
        monitors.replace(back.monitor_id, {"label": "none"})
    with pytest.raises(PartialFailureError, match="there is no monitor nobody") as caught:
        monitors.replace("nobody", MONITOR)
    assert [item.monitor_id for item in monitors.list()] == [back.monitor_id, caught.value.outcomes[0].mid]
    assert [each.state for each in caught.value.outcomes] == ["done", "gone"]


def test_replace_on_v3_is_an_update(simulator: Simulator) -> None:
    with client(simulator, "v3") as of:
        fleet = of.fleets().first()
        assert fleet is not None
        handle = of.fleet(fleet.id or "").monitors
        made = handle.create(EITHER, split=True)
        simulator.requests.clear()
        assert handle.replace(made.monitor_id or "", MONITOR, split=True).monitor_id == made.monitor_id
        assert [request.method for request in simulator.requests] == ["PUT"]
        assert handle.get(made.monitor_id or "").to_dict()["monitor"] == MONITOR
        with pytest.raises(ArgumentError, match="on v2 only"):
            handle.get("split:a+b")
        handle.delete(made.monitor_id or "")


def test_a_notification_names_a_part_of_its_monitor() -> None:
    often = Monitor(
        label="Often",
        when=(Data("vehicle.kinetic.moving") == True) | Data("vehicle.doorsState.opening").changes(),  # noqa: E712
        notify=Webhook("https://customer.example/hook"),
    )
    with Simulator() as simulator, client(simulator, "v2") as of:
        fleet = of.fleets().first()
        assert fleet is not None
        handle: Any = of.fleet(fleet.id or "").monitors
        made = handle.create(often, split=True)
        simulator.clock.advance(timedelta(hours=24))
        told = [parse(json.dumps(delivery.body).encode()) for delivery in simulator.deliveries]
        fired = {each.monitor_id for each in told if isinstance(each, MonitorNotification)}
        assert fired == set(part_ids(made.monitor_id))
        handle.pause(made.monitor_id)
        simulator.deliveries.clear()
        simulator.clock.advance(timedelta(hours=24))
        assert not simulator.deliveries


@pytest.mark.anyio
async def test_without_blocking(simulator: Simulator) -> None:
    async with async_client(simulator, "v2") as of:
        fleet = await of.fleets().first()
        assert fleet is not None
        handle = of.fleet(fleet.id or "").monitors
        made = (await handle.create(EITHER, split=True)).monitor_id or ""
        await handle.pause(made)
        assert [(item.monitor_id, item.status) async for item in handle.list()] == [(made, "Paused")]
        new = (await handle.replace(made, MONITOR)).monitor_id
        assert [item.monitor_id async for item in handle.list()] == [new]
        await handle.delete(new or "")


# Ids


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=2, max_size=6))
def test_an_id_names_its_parts(ids: list[str]) -> None:
    ids = [part.encode("utf-8", "replace").decode() for part in ids]
    assert part_ids(split_id(ids)) == ids
    assert part_ids("m1") == ["m1"]


@pytest.mark.parametrize("mid", ["split:", "split:a", "split:a+", "split:+", "split:a+%20", "split:a+.."])
def test_half_an_id_is_refused_before_anything_is_sent(mid: str) -> None:
    server = Server({})
    handle = server.client("v2").fleet("f").monitors
    for act in (handle.get, handle.pause, handle.resume, handle.delete):
        with pytest.raises(ArgumentError, match="mid"):
            act(mid)
    with pytest.raises(ArgumentError, match="mid"):
        handle.replace(mid, MONITOR)
    assert not server.requests


# Putting together


@st.composite
def listings(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Monitors in any order: plain ones, groups, copies of groups, and groups that lack parts."""
    items: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, 4))):
        parts = to_deprecated_format({**WHOLE, "label": f"Group {number}"}, split=True)
        for _ in range(draw(st.integers(1, 2))):
            kept = draw(st.lists(st.sampled_from(range(3)), unique=True, max_size=3))
            items += [{"monitor": parts[index]} for index in kept]
    items += [{"monitor": to_deprecated_format(MONITOR)}] * draw(st.integers(0, 3))
    items += draw(st.lists(st.sampled_from([{}, {"monitor": None}, {"monitor": {"label": 5}}]), max_size=2))
    shuffled = draw(st.permutations(items))
    return [{"monitorId": f"m{number}", **item} for number, item in enumerate(shuffled)]


@settings(max_examples=150, deadline=None)
@given(listings(), st.randoms(use_true_random=False))
def test_every_part_is_told_once_and_complete_groups_are_one(
    listing: list[dict[str, Any]], chance: random.Random
) -> None:
    gathering, told, at = Gathering(), list[Any](), 0
    while at < len(listing):
        size = chance.randint(0, 3)
        told += gathering.add(listing[at : at + size], last=False)
        at += size
    told += gathering.add([], last=True)
    labels = [(item.get("monitor") or {}).get("label") for item in listing]
    groups = find_groups([label if isinstance(label, str) else "" for label in labels])
    wanted = sorted([f"m{position}" for position in group] for group in groups)
    assert sorted(part_ids(item["monitorId"]) for item in told) == wanted
    for item in told:
        if len(part_ids(item["monitorId"])) > 1:
            assert meaning(item) == meaning({**WHOLE, "label": item["monitor"]["label"]})
    assert gathering.add([], last=True) == []


def test_parts_that_are_no_monitor_together_stay_parts() -> None:
    parts = to_deprecated_format(EITHER, split=True)
    subscription: Any = parts[1]["subscribeParam"]
    subscription["refreshEvent"] = 900
    listing = [{"monitorId": f"m{number}", "monitor": part} for number, part in enumerate(parts)]
    server = Server(page(listing, name="monitors"))
    handle = server.client("v2").fleet("f").monitors
    assert [item.monitor_id for item in handle.list()] == ["m0", "m1", "m2"]
    server = Server(*listing)
    found = server.client("v2").fleet("f").monitors.get("split:m0+m1+m2")
    assert found.monitor is None
    assert len(found.additional_properties["parts"]) == 3  # type: ignore[arg-type]  # JSON


# Failures


def named_in(request: httpx.Request) -> str:
    """The monitor that a request is about."""
    return request.url.path.removesuffix("/status").rpartition("/")[2]


class Kept:
    """A v2 server that keeps monitors and fails as it is told."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.monitors: dict[str, dict[str, Any]] = {}
        self.faults = list(faults)
        self.made = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        fault = self.faults.pop(0) if self.faults else "none"
        if fault == "unsent":
            raise httpx.ConnectError("refused")
        if fault.isdecimal():
            return httpx.Response(int(fault), json={"code": int(fault) * 100})
        if fault == "gone":  # somebody else was faster
            self.monitors.pop(named_in(request), None)
        answer = self._carry_out(request)
        if fault == "lost":
            raise httpx.ReadError("reset")
        if fault == "500 after it acted":
            return httpx.Response(500)
        return httpx.Response(200, html="<html>") if fault == "page" else answer

    def _carry_out(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            self.made += 1
            mid = f"m{self.made}"
            self.monitors[mid] = {
                "monitorId": mid,
                "status": "Running",
                "monitor": json.loads(request.content),
            }
            return httpx.Response(202, json={"monitorId": mid, "status": "Running"})
        mid = named_in(request)
        if mid not in self.monitors:
            return httpx.Response(404, json={"code": 40400})
        if request.method == "DELETE":
            del self.monitors[mid]
            return httpx.Response(204)
        if request.method == "PUT":
            self.monitors[mid]["status"] = json.loads(request.content)["status"]
        return httpx.Response(200, json=self.monitors[mid])

    def handle(self) -> Any:
        return Server(handler=self).client("v2", retry=None).fleet("f").monitors


FAILURES = ["400", "401", "429", "500", "500 after it acted", "lost", "unsent", "page", "gone"]
FAULTS: Final = st.lists(st.just("none") | st.sampled_from(FAILURES), max_size=8)
examples = settings(max_examples=250, deadline=None)


@examples
@given(FAULTS)
def test_what_is_said_of_a_failed_creation_is_true(faults: list[str]) -> None:
    server = Kept(faults)
    try:
        made = server.handle().create(EITHER, split=True)
    except PartialFailureError as error:
        told = {each.mid: each.state for each in error.outcomes}
        for mid, state in told.items():
            assert mid in str(error)
            assert state in ("removed", "gone", "failed", "unknown")
            if state != "unknown":
                assert (mid in server.monitors) == (state == "failed")
        untold = server.monitors.keys() - told.keys()
        assert len(untold) <= 1
        for mid in untold:
            label = server.monitors[mid]["monitor"]["label"]
            assert f"may exist all the same: look in fleet.monitors.list() for the label {label!r}" in str(
                error
            )
        assert isinstance(error.__cause__, PsaFleetError)
        assert error.cause is error.__cause__
        copied = pickle.loads(pickle.dumps(error))
        assert (str(copied), [each.state for each in copied.outcomes]) == (str(error), list(told.values()))
    except PsaFleetError:
        assert not server.monitors
    else:
        assert part_ids(made.monitor_id) == list(server.monitors) == ["m1", "m2", "m3"]


@examples
@given(FAULTS, st.sampled_from(["pause", "resume", "delete"]))
def test_what_is_said_of_a_failed_command_is_true(faults: list[str], command: str) -> None:
    server = Kept([])
    handle = server.handle()
    mid = handle.create(EITHER, split=True).monitor_id
    if command == "resume":
        handle.pause(mid)
    parts = part_ids(mid)

    def changed(part: str) -> bool:
        if command == "delete":
            return part not in server.monitors
        return bool(
            server.monitors.get(part, {}).get("status") == {"pause": "Paused", "resume": "Running"}[command]
        )

    server.faults = list(faults)
    try:
        getattr(handle, command)(mid)
    except PartialFailureError as error:
        assert [each.mid for each in error.outcomes] == parts
        states = {each.state for each in error.outcomes}
        for each in error.outcomes:
            assert each.mid in str(error)
            if each.state == "gone":
                assert each.mid not in server.monitors
            elif each.state != "unknown":
                assert changed(each.mid) == (each.state == "done"), each.state
        assert states & {"unknown", "gone"} or len({changed(part) for part in parts}) == 2
        server.faults = []
        # An unknown part may have been the last one that was left.
        with contextlib.suppress(NotFoundError, PartialFailureError):
            getattr(handle, command)(mid)
        assert all(changed(part) for part in parts if command == "delete" or part in server.monitors)
    except NotFoundError:
        assert not server.monitors
    except PsaFleetError:
        assert not any(changed(part) for part in parts)
    else:
        assert all(changed(part) for part in parts)


@examples
@given(FAULTS)
def test_what_is_said_of_a_failed_replacement_is_true(faults: list[str]) -> None:
    server = Kept([])
    handle = server.handle()
    old = handle.create(MONITOR).monitor_id
    server.faults = faults
    try:
        new = handle.replace(old, {**MONITOR, "label": "new"}).monitor_id
    except PartialFailureError as error:
        created, deleted = error.outcomes
        assert created.state == "done"
        assert created.mid in server.monitors
        assert (deleted.mid, deleted.mid in str(error), created.mid in str(error)) == (old, True, True)
        if deleted.state != "unknown":
            assert (old in server.monitors) == (deleted.state == "failed")
        assert ("both may notify" in str(error)) == (deleted.state != "gone")
    except PsaFleetError:
        assert old in server.monitors
    else:
        assert list(server.monitors) == [new]


def test_an_answer_without_an_id_is_a_failure() -> None:
    server = Server(
        httpx.Response(202, json={"monitorId": "m1"}), httpx.Response(202, json={}), httpx.Response(204)
    )
    with pytest.raises(PartialFailureError, match="part 2 of 3") as caught:
        server.client("v2").fleet("f").monitors.create(EITHER, split=True)
    assert isinstance(caught.value.cause, DecodeError)
    assert [(each.mid, each.state) for each in caught.value.outcomes] == [("m1", "removed")]
    assert LABELS[1] in str(caught.value)
    assert [request.method for request in server.requests] == ["POST", "POST", "DELETE"]


def test_a_part_that_is_refused_says_why(simulator: Simulator, monitors: Any) -> None:
    simulator.inject(None, None, Fault.status(400))
    with pytest.raises(PartialFailureError) as caught:
        monitors.create(EITHER, split=True)
    assert isinstance(caught.value.cause, BadRequestError)
    assert [each.state for each in caught.value.outcomes] == ["removed", "removed"]
    assert monitors.list().to_list() == []
    simulator.inject(Fault.status(400))
    with pytest.raises(BadRequestError):
        monitors.create(EITHER, split=True)


# Formats


def test_a_v3_server_can_be_given_the_deprecated_format() -> None:
    server = Server(httpx.Response(202, json={"monitorId": "m1"}))
    handle = server.client("v3").fleet("f").monitors
    published = {
        "label": "as it was published",
        "subscribeParam": {"callback": {"target": "https://customer.example", "attributres": []}},
        "triggerParam": {"dataTriggers": [{"data": "Vehicle.odometer", "op": "OnChange"}], "more": 1},
    }
    for payload in (published, json.dumps(published), {"monitorId": "m0", "monitor": published}):
        handle.create(payload, format="deprecated")
        assert server.body() == published
        handle.update("m1", payload, format="deprecated")
        assert server.body() == published
    handle.replace("m1", published, format="deprecated")
    assert (server.last.method, server.body()) == ("PUT", published)
    sent = len(server.requests)
    for wrapped, place in ((MONITOR, "/triggerParam"), ({"monitor": MONITOR}, "/monitor/triggerParam")):
        with pytest.raises(MonitorFormatError, match="in the new format") as caught:
            handle.create(wrapped, format="deprecated")
        assert caught.value.pointer == place
    with pytest.raises(MonitorFormatError):
        handle.create({"label": "none"}, format="deprecated")
    with pytest.raises(ArgumentError, match="as it is"):
        handle.create(published, format="deprecated", split=True)
    with pytest.raises(ArgumentError, match="format"):
        handle.create(published, format="new")  # type: ignore[arg-type]  # that is what is refused
    assert len(server.requests) == sent


def test_the_builder_is_taken_everywhere() -> None:
    plain = Monitor(label="Far", when=Data("vehicle.odometer") > 30000, notify=Webhook("https://c.example"))
    server = Server(httpx.Response(202, json={"monitorId": "m1"}))
    new = server.client("v3").fleet("f").monitors
    new.create(plain)
    assert server.body() == to_new_format(plain)
    new.update("m1", plain)
    new.replace("m1", plain)
    assert server.body() == to_new_format(plain)
    old = server.client("v2").fleet("f").monitors
    old.create(plain)
    assert server.body() == to_deprecated_format(plain)
    old.replace("m0", plain)
    assert server.last.method == "DELETE"


def test_an_error_points_into_what_was_given() -> None:
    handle = Server({}).client("v2").fleet("f").monitors
    answered = {"monitorId": "m1", "monitor": {**WHOLE, "extendedEventParam": ["vehicle.trip"]}}
    with pytest.raises(ConversionError) as caught:
        handle.create(answered, split=True)
    assert caught.value.pointer == "/monitor/extendedEventParam/0"
    with pytest.raises(BadRequestError):
        Server(httpx.Response(400)).client("v2").fleet("f").monitors.create(EITHER, split=True)
