"""Marks of the dlt source: odd dates and a damaged state lose no item, and errors show nothing private."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

import httpx
import pytest

import dlt
from psa_fleet import PsaFleetError
from psa_fleet.dlt._rows import RESOURCES
from psa_fleet.dlt._source import OVERLAP, _Reader
from psa_fleet.testing import instant_sleep
from tests.client.servers import Server, page
from tests.frames import private_in

PLACE: Final = "SECRETf/SECRETv"
GOOD: Final = "2026-05-01T10:00:00Z"
MARK: Final = "2026-05-01T10:00:00+00:00"


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    monkeypatch.setattr(dlt.current, "resource_state", lambda: kept)
    return kept


def serving(*items: dict[str, Any], status: int = 200) -> Server:
    def respond(request: httpx.Request) -> httpx.Response:
        name = request.url.path.rpartition("/")[2]
        listed = {"fleets": [{"id": "SECRETf"}], "vehicles": [{"id": "SECRETv", "vin": "SECRETVIN12345678"}]}
        if name in listed:
            return httpx.Response(200, json=page(listed[name], name=name))
        return httpx.Response(status, json=page([*items], name=name))

    return Server(handler=respond)


def read(server: Server, *, skips: bool = False) -> tuple[list[dict[str, object]], str | None]:
    """The rows of a run, and the start of the period that it asks for."""
    reader = _Reader(server.client(retry=None), None, OVERLAP, skips)
    with instant_sleep():
        rows = [*reader.of("trips")()]
    return rows, server.last.url.params.get("timestamps")


@pytest.mark.promise("P967")
@pytest.mark.parametrize(
    ("odd", "mark"),
    [
        ("2099-01-01T00:00:00Z", MARK),
        ("9999-12-31T23:59:59.999999Z", MARK),
        ("9999-12-31T23:59:59-14:00", MARK),
        ("0001-01-01T00:00:00Z", MARK),
        ("0001-01-01T00:00:00+14:00", MARK),
        ("1969-12-31T23:59:59Z", MARK),
        ("2016-12-31T23:59:60Z", MARK),
        ("2026-05-01T24:00:00Z", "2026-05-02T00:00:00+00:00"),
        ("2026-05-02T00:30:00+14:00", "2026-05-01T10:30:00+00:00"),
        ("2026-03-29T02:30:00", MARK),
        ("soon", MARK),
        (5, MARK),
        (None, MARK),
    ],
)
def test_date_of_an_item_hides_no_later_one(odd: object, mark: str, state: dict[str, Any]) -> None:
    items: list[dict[str, Any]] = [{"id": "1", "startedAt": odd}, {"id": "2", "startedAt": GOOD}]
    for order in (items, items[::-1]):
        state.clear()
        rows, first = read(serving(*order))
        assert len(rows) == 2 and first is None
        assert state == {"marks": {PLACE: mark}}
        rows, again = read(serving(*order, {"id": "3", "startedAt": "2026-05-02T10:00:00Z"}))
        assert len(rows) == 3
        assert again is not None and again.startswith(f"{datetime.fromisoformat(mark) - OVERLAP:%Y-%m-%dT%H}")
        assert state == {"marks": {PLACE: "2026-05-02T10:00:00+00:00"}}


@pytest.mark.promise("P967")
@pytest.mark.parametrize(
    "damaged",
    [
        {},
        {"marks": None},
        {"marks": [PLACE]},
        {"marks": {PLACE: 5}},
        {"marks": {PLACE: "yesterday"}},
        {"marks": {PLACE: "2026-05-01T10:00:00"}},
        {"marks": {PLACE: "9999-12-31T23:59:59+00:00"}},
        {"marks": {PLACE: "0001-01-01T00:00:00+00:00"}},
    ],
)
def test_damaged_mark_is_read_from_the_start(damaged: dict[str, Any], state: dict[str, Any]) -> None:
    state.update(damaged)
    rows, first = read(serving({"id": "1", "startedAt": GOOD}))
    assert (len(rows), first) == (1, None)
    assert state == {"marks": {PLACE: MARK}}


def test_overlap_before_1970_is_cut(state: dict[str, Any]) -> None:
    state["marks"] = {PLACE: MARK}
    reader = _Reader((server := serving()).client(), None, timedelta.max, skips=False)
    assert [*reader.of("trips")()] == []
    assert server.last.url.params["timestamps"].startswith("1970-01-01T00:00:00")


def moved(state: dict[str, Any]) -> dict[str, Any]:
    return {**state["marks"]}


@pytest.mark.promise("P967")
def test_mark_stays_where_a_vehicle_fails_or_a_run_is_cut(state: dict[str, Any]) -> None:
    read(serving({"id": "1", "startedAt": GOOD}))
    later = {"id": "2", "startedAt": "2026-05-02T10:00:00Z"}
    assert read(serving(later, status=403), skips=True)[0] == []
    assert moved(state) == {PLACE: MARK}
    rows = _Reader(serving(later, later).client(), None, OVERLAP, skips=False).of("trips")()
    next(iter(rows))
    rows.close()  # type: ignore[attr-defined] # of a generator
    assert moved(state) == {PLACE: MARK}
    assert len({row["key"] for row in read(serving(later, later))[0]}) == 1


@pytest.mark.promise("P180")
@pytest.mark.parametrize("name", RESOURCES)
def test_failing_resource_leaves_nothing_private_in_frames(name: str, state: dict[str, Any]) -> None:
    state["marks"] = {PLACE: MARK}
    failing: dict[str, Callable[[httpx.Request], httpx.Response]] = {
        "fleets": lambda _: httpx.Response(500, json={"message": "SECRET"}),
        "vehicles": lambda request: (
            httpx.Response(200, json=page([{"id": "SECRETf"}]))
            if request.url.path.endswith("fleets")
            else httpx.Response(500, json={"message": "SECRET"})
        ),
    }
    server = Server(handler=failing[name]) if name in failing else serving(status=500)
    with pytest.raises(PsaFleetError) as caught:
        list(_Reader(server.client(retry=None), None, OVERLAP, skips=False).of(name)())
    assert private_in(caught.value, ("SECRET",)) == []
