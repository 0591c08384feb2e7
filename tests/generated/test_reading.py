"""Reading a model as a whole: the same as field by field, and never over what was set by hand."""

from __future__ import annotations

import random
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psa_fleet_runtime.model import Model
from psa_fleet_v3.models import DoorsState, Status, Trip, VehicleItem, VehicleOdometer
from tests.generated.test_models import CASES
from tests.strategies import damaged, values


def patient(cls: Any) -> Any:
    """A copy of a model that reads each field by itself."""
    copied: Any = type(cls)(cls.__name__, (cls,), {"__slots__": ()})
    copied._reads = {name: (*entry[:2], sys.maxsize) for name, entry in cls._reads.items()}
    return copied


def shown(value: object) -> object:
    """A value to compare: models by their content, since copies of classes never are equal."""
    if isinstance(value, Model):
        return type(value).__name__, value.to_dict()
    return [shown(each) for each in value] if isinstance(value, list) else (type(value), repr(value))


@pytest.mark.parametrize(("version", "cls", "schema"), CASES)
@settings(max_examples=1, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_reading_as_a_whole_equals_reading_each_field(version: str, cls: Any, schema: Any, data: Any) -> None:
    document = data.draw(damaged(values(version, schema)))
    whole, single = cls.from_dict(document), patient(cls).from_dict(document)
    names = data.draw(st.permutations([*cls._fields]))
    assert [shown(getattr(whole, name)) for name in names] == [shown(getattr(single, name)) for name in names]


def test_fields_set_by_hand_survive_reading_the_rest() -> None:
    document = {"createdAt": "2026-01-01T00:00:00Z", "vin": "V", "odometer": {"mileage": 5.0}, "battery": {}}
    names = [*Status._fields]
    for seed in range(40):
        order = random.Random(seed)
        status = Status.from_dict(document)
        odometer = status.odometer
        assert odometer is not None
        odometer.mileage = 6.0
        touched = order.sample(names, order.randrange(8))
        for name in touched:
            getattr(status, name)
        if seed % 3 == 0:
            del status.odometer  # it is read again
            odometer = None
        own = VehicleOdometer(mileage=1.0)
        status.vin, status.ignition = "W", None
        if seed % 2:
            status.odometer = odometer = own
        for name in order.sample(names, len(names)):
            getattr(status, name)
        assert (status.vin, status.ignition) == ("W", None)
        assert status.odometer is odometer or (odometer is None and status.odometer is not None)


@pytest.mark.parametrize("cls", [VehicleItem, Trip, DoorsState])
def test_touched_model_is_the_same_after_reading_the_rest(cls: Any) -> None:
    document = {wire: {"createdAt": "x"} for wire, codec in cls._fields.values() if codec.nests}
    for first in cls._fields:
        model = cls.from_dict(document)
        before = getattr(model, first)
        for name in cls._fields:
            getattr(model, name)
        assert getattr(model, first) is before


def test_long_list_of_models_is_read_only_when_it_is_touched() -> None:
    document: dict[str, object] = {"createdAt": None, "opening": [{"state": "Open"}] * 100}
    doors = DoorsState.from_dict(document)
    assert (doors.created_at, doors.locked_states) == (None, None)
    assert "opening" not in dict(doors._touched())
    assert doors.opening is not None
    assert len(doors.opening) == 100
