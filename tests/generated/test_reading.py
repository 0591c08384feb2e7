"""Reading a model as a whole: the same as field by field, and never over what was set by hand."""

from __future__ import annotations

import pickle
import random
import sys
from typing import Any

import pytest
from attrs import define
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import psa_fleet_v3.models
from psa_fleet_runtime import codecs
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_v3.models import DoorsState, Status, Trip, VehicleItem, VehicleOdometer
from tests.generated.test_models import CASES
from tests.specification import schemas
from tests.strategies import damaged, filled, values


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


WAYS = ["nothing", "one", "own", "all"]


def listed(schema: str, documents: list[Any]) -> Any:
    """The models of a list."""
    return codecs.Many(codecs.Nested(schema, "psa_fleet_v3.models")).read(documents)


def touch(way: str, model: Any) -> None:
    """Touch nothing of a model, its first field, all of its own fields, or also those of what is in it."""
    for name in [*model._fields][: {"nothing": 0, "one": 1}.get(way)]:
        value = getattr(model, name)
        for each in value if isinstance(value, list) else [value]:
            if way == "all" and isinstance(each, Model):
                touch(way, each)


@pytest.mark.promise("P945")
@pytest.mark.parametrize("schema", ["Trip", "Telemetry", "Status", "VehicleItem"])
@settings(max_examples=4, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_items_of_a_list_read_in_any_way_equal_those_read_alone(schema: str, data: Any) -> None:
    whole = filled("v3", schemas("v3")[schema])
    documents = [whole, *data.draw(st.lists(damaged(st.just(whole)), min_size=3, max_size=3)), whole]
    items = listed(schema, documents)
    for item in items:
        touch(data.draw(st.sampled_from(WAYS)), item)
    cls = getattr(psa_fleet_v3.models, schema)
    objects = [each for each in documents if isinstance(each, dict)]
    for item, document in zip(items, objects, strict=True):
        alone = patient(cls).from_dict(document)
        assert [shown(getattr(item, each)) for each in cls._fields] == [
            shown(getattr(alone, each)) for each in cls._fields
        ]
        assert item.to_dict() == cls.from_dict(document).to_dict()


@pytest.mark.promise("P945")
def test_fields_set_by_hand_survive_reading_ahead() -> None:
    document = filled("v3", schemas("v3")["Trip"])
    items = listed("Trip", [document] * 5)
    touch("all", items[0])
    items[1].vin, items[2].id = "BY HAND", None
    touch("all", items[1])
    touch("own", items[2])
    touch("one", items[3])
    assert (items[1].vin, items[1].to_dict()["vin"]) == ("BY HAND", "BY HAND")
    assert (items[2].id, items[2].vin) == (None, document["vin"])
    assert pickle.loads(pickle.dumps(items[3])) == items[4]
    assert items[4].to_dict() == document


@define(getstate_setstate=False, repr=False)
class Link(Model):
    """A model with a field of its own class."""

    next: Link | None = member("next", codecs.Nested("Link", __name__))
    label: str | None = member("label", codecs.TEXT)
    color: str | None = member("color", codecs.TEXT)
    additional_properties: dict[str, Any] = undeclared()

    def _read_all(self, get: Any, read: Any) -> None:
        for (name, (wire, _)), reader in zip(self._fields.items(), read, strict=True):
            raw = get(wire)
            setattr(self, name, None if raw is None else reader(raw))


@pytest.mark.promise("P945")
def test_reading_ahead_ends_in_a_model_of_its_own_class() -> None:
    chain: dict[str, Any] = {}
    for _ in range(5000):
        chain = {"next": chain}
    first, link = codecs.Many(codecs.Nested("Link", __name__)).read([{"next": {}}, chain]) or ()
    touch("all", first)
    links = 0
    while link is not None:
        assert isinstance(link, Link)
        link, links = link.next, links + 1
    assert links == 5001


@pytest.mark.promise("P945")
def test_reading_ahead_follows_the_items_read_before() -> None:
    document = filled("v3", schemas("v3")["Telemetry"])
    touched = {}
    for way in WAYS:
        items = listed("Telemetry", [document] * 3)
        for item in items[:2]:
            touch(way, item)
        _ = items[2].created_at
        touched[way] = [dict(items[2]._touched()).keys(), items[2].vehicle._seen]
    assert touched["one"] == touched["nothing"]
    assert touched["own"][1] == ()
    assert touched["own"][0] > touched["one"][0]
    assert touched["all"] == [touched["own"][0], None]
