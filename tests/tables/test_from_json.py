"""Rows straight from JSON are those of the models, whatever a server sends."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from psa_fleet import ArgumentError, models
from psa_fleet.tables import TABLES, row_reader
from psa_fleet.tables._from_json import model_of
from tests.specification import schemas
from tests.strategies import ODD_VALUES, damaged, flooded, full, odd_json, values

from .test_columns import SCHEMAS


def check(kind: str, payload: Any) -> None:
    found = row_reader(kind)(payload)
    item = getattr(models, SCHEMAS[kind.upper()]).from_dict(payload)
    wanted = [column.value(item) for column in TABLES[kind].columns]
    assert found == wanted
    assert [type(value) for value in found] == [type(value) for value in wanted]


@pytest.mark.parametrize("kind", TABLES)
def test_table_names_the_model_of_its_items(kind: str) -> None:
    assert model_of(TABLES[kind]) is getattr(models, SCHEMAS[kind.upper()])


@pytest.mark.promise("P297")
@pytest.mark.parametrize("kind", TABLES)
def test_row_from_json_is_that_of_the_model_for_unexpected_values(kind: str) -> None:
    whole = full("v3", SCHEMAS[kind.upper()])
    for payload in (whole, *ODD_VALUES, *(flooded(whole, odd) for odd in ODD_VALUES)):
        check(kind, payload)


@pytest.mark.promise("P297")
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(kind=st.sampled_from(list(TABLES)), data=st.data())
def test_row_from_json_is_that_of_the_model_for_any_json(kind: str, data: st.DataObject) -> None:
    whole = values("v3", schemas("v3")[SCHEMAS[kind.upper()]])
    check(kind, data.draw(whole | damaged(whole, junk=odd_json)))


COORDINATE = st.floats() | st.floats(-180, 180) | st.integers() | st.text(max_size=3) | st.none()


@pytest.mark.promise("P297")
@settings(deadline=None)
@given(st.lists(COORDINATE, max_size=4))
@example([2.0, 48.0, math.nan])
@example([2, 48, 10**400])
@example([2**53 + 1, 48.0, None])
def test_row_from_json_has_the_coordinates_of_the_model(found: list[Any]) -> None:
    check("positions", {"type": "Feature", "geometry": {"type": "Point", "coordinates": found}})


TIMES = st.one_of(
    st.datetimes(timezones=st.just(None)).map(lambda moment: f"{moment.isoformat(timespec='milliseconds')}Z"),
    st.from_regex(r"\A[0-9]{4}-?(W[0-9]{2}-[1-7]|[0-9]{2}-[0-9]{2})[Tt ][0-9:.]{5,12}Z?(\+0[0-9]:?00)?\Z"),
    st.text(max_size=24),
)


@pytest.mark.promise("P297")
@settings(deadline=None)
@given(TIMES)
@example("2024-05-01T24:00:00Z")
@example("2024-05-01T24:00:00.000Z")
@example("2024-W18-3T10:11:12Z")
@example("0001-01-01T00:00:00+01:00")
@example("2024-05-01T10:11:12,5Z")
@example("Mon Jun 03 08:35:36 GMT 2019")
def test_row_from_json_has_the_times_of_the_model(text: str) -> None:
    check("fleets", {"createdAt": text})


def test_row_reader_names_the_kinds_that_there_are() -> None:
    with pytest.raises(ArgumentError, match="'fuel' is not one of fleets, ") as caught:
        row_reader("fuel")
    assert caught.value.argument == "kind"
