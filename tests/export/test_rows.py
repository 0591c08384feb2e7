"""Rows of an export are made without models, and are those that models would give."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, cast

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from psa_fleet import models
from psa_fleet._base.json import canonical, dumps
from psa_fleet.export._plan import ExportUnit, Vehicle
from psa_fleet.export._rows import rows_of, time_of
from psa_fleet.feeds import KINDS, item_time
from psa_fleet.tables import TABLES, row_reader
from psa_fleet_runtime.model import Model
from tests.specification import schemas
from tests.strategies import ODD_VALUES, damaged, flooded, full, odd_json, values

ALWAYS: Final = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
VEHICLE: Final = Vehicle("vehicle-1", "VF3TEST0000000001")


def unit(kind: str) -> ExportUnit:
    start, end = datetime(2024, 5, 1, tzinfo=UTC), datetime(2024, 5, 8, tzinfo=UTC)
    return ExportUnit("fleet-1", kind, (VEHICLE,), start, end, (start, end))


def model(kind: str, payload: Any) -> Model:
    return cast("Model", getattr(models, KINDS[kind].model).from_dict(payload))


def time_by_model(kind: str, item: Model) -> datetime | None:
    try:
        return item_time(KINDS[kind], item)
    except OverflowError:  # at the end of all times
        return None


def wanted(kind: str, payloads: list[Any], trip: str | None) -> list[tuple[datetime, str, list[Any]]]:
    """Rows by models: one after the other, those seen before left out."""
    found, seen = [], set()

    def moment(payload: Any) -> datetime:
        return time_by_model(kind, model(kind, payload)) or unit(kind).start

    for payload in sorted(payloads, key=moment):
        item = model(kind, payload)
        said: Any = item.to_dict()
        is_object = isinstance(payload, dict)
        own = said.get("id") if is_object else None
        at = moment(payload)
        key = canonical(own if isinstance(own, str) and own else [str(at), said])
        if key in seen or not ALWAYS[0] <= at < ALWAYS[1]:
            continue
        seen.add(key)
        ids = {"vehicleId": VEHICLE.id, **({} if trip is None else {"tripId": trip}), "vin": VEHICLE.vin}
        text = dumps({**ids, **said} if is_object else {**ids, "item": said}, compact=True)
        found.append((at, text, [column.value(item) for column in TABLES[kind].columns]))
    return sorted(found, key=lambda row: row[:2])


def check(kind: str, payloads: list[Any]) -> None:
    trip = "trip-1" if kind == "waypoints" else None
    rows = rows_of(unit(kind), VEHICLE, [(each, trip, ALWAYS) for each in payloads], row_reader(kind))
    found = [row for day in rows.days.values() for row in day]
    assert [(row.at, row.text, row.values) for row in found] == wanted(kind, payloads, trip)
    assert rows.number == len(found)
    assert all(str(row.at.date()) == day for day, some in rows.days.items() for row in some)
    assert all(row.trip == trip for row in found)


@pytest.mark.slow
@pytest.mark.promise("P297")
@pytest.mark.parametrize("kind", KINDS)
def test_rows_of_unexpected_values_are_those_of_models(kind: str) -> None:
    whole = full("v3", KINDS[kind].model)
    *others, deepest = ODD_VALUES
    check(kind, [whole, *ODD_VALUES, *(flooded(whole, odd) for odd in others), dict.fromkeys(whole, deepest)])


def items(kind: str) -> st.SearchStrategy[Any]:
    whole = values("v3", schemas("v3")[KINDS[kind].model])
    return whole | damaged(whole, junk=odd_json)


@pytest.mark.promise("P297")
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(kind=st.sampled_from(list(KINDS)), data=st.data())
def test_rows_of_any_json_are_those_of_models(kind: str, data: st.DataObject) -> None:
    found = data.draw(st.lists(items(kind), min_size=1, max_size=3))
    again = data.draw(st.lists(st.sampled_from(found), max_size=2))
    check(kind, [*found, *again])


TEXTS: Final[Mapping[str, str]] = {"trips": "startedAt", "telemetry": "createdAt", "stolen": "createdAt"}


@pytest.mark.promise("P297")
@given(
    kind=st.sampled_from(sorted(TEXTS)),
    text=st.text(max_size=25)
    | st.datetimes().map(lambda moment: f"{moment.isoformat()}+01:00")
    | st.sampled_from(["0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "2024-05-01T24:00:00Z"]),
)
@example("trips", "9999-12-31T23:59:59-01:00")
def test_time_without_a_model_is_that_of_the_model(kind: str, text: str) -> None:
    payload = {TEXTS[kind]: text}
    assert time_of(KINDS[kind], cast("Any", payload)) == time_by_model(kind, model(kind, payload))
