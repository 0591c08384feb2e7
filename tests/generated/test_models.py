"""Every model of both packages, on documents from the schemas and on damaged ones."""

from __future__ import annotations

import copy
import importlib
import math
import pickle
from datetime import datetime
from typing import Any, cast

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psa_fleet._base.json import canonical
from psa_fleet_runtime import codecs
from tests.specification import VERSIONS, resolved, schemas
from tests.strategies import any_json, filled, values, whole_and_damaged

MODELS = {version: importlib.import_module(f"psa_fleet_{version}.models") for version in VERSIONS}
PLAIN_TYPES = {"TEXT": str, "BOOLEAN": bool, "INTEGER": int, "NUMBER": float, "TIMESTAMP": datetime}


def _inner(codec: Any) -> str | None:
    while isinstance(codec, codecs.Many):
        codec = codec.item
    return codec.name if isinstance(codec, codecs.Nested) else None


def _item_schema(version: str, schema: dict[str, Any]) -> dict[str, Any]:
    schema = resolved(version, schema)
    while schema.get("type") == "array":
        schema = resolved(version, schema["items"])
    return schema


def _models(version: str) -> dict[str, tuple[Any, dict[str, Any]]]:
    """Each model class with its schema: the named ones, and those that are written inside others."""
    found: dict[str, tuple[Any, dict[str, Any]]] = {}
    todo = []
    for schema in schemas(version).values():
        whole = _item_schema(version, schema)
        if whole.get("type") == "object":
            todo.append((None, whole, schema))
    by_name = {name.lower().replace("_", ""): schema for name, schema in schemas(version).items()}
    queue = [
        (getattr(MODELS[version], cls), resolved(version, by_name[cls.lower()]))
        for cls in MODELS[version].__all__
        if cls.lower() in by_name and hasattr(getattr(MODELS[version], cls), "_fields")
    ]
    while queue:
        cls, schema = queue.pop()
        if cls.__name__ in found:
            continue
        found[cls.__name__] = cls, schema
        for wire, codec in cls._fields.values():
            inner = _inner(codec)
            if inner is not None:
                queue.append(
                    (getattr(MODELS[version], inner), _item_schema(version, schema["properties"][wire]))
                )
    return found


CASES = [
    pytest.param(version, cls, schema, id=f"{version}-{name}")
    for version in VERSIONS
    for name, (cls, schema) in sorted(_models(version).items())
    if not (version == "v2" and cls is getattr(MODELS["v3"], name, None))
]
"""A v2 model that is v3's own is tested once: `make regenerate` compares their schemas."""


def without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_nulls(item) for key, item in value.items() if item is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


def touch(model: Any) -> None:
    """Read every field, however deep, and check that each has its annotated type."""
    for name, (wire, codec) in model._fields.items():
        _check(f"{type(model).__name__}.{name} ({wire})", codec, getattr(model, name))
    assert isinstance(model.additional_properties, dict)


def _check(where: str, codec: Any, value: Any) -> None:
    if value is None:
        return
    for name, kind in PLAIN_TYPES.items():
        if codec is getattr(codecs, name):
            assert isinstance(value, kind), where
            assert kind is bool or not isinstance(value, bool), where
            return
    if isinstance(codec, codecs.Many):
        assert type(value) is list, where
        for item in value:
            assert item is not None, where
            _check(where, codec.item, item)
    elif isinstance(codec, codecs.Nested):
        assert type(value).__name__ == codec.name, where
        touch(value)
    elif isinstance(codec, codecs.Enumeration):
        members: Any = type(value)
        assert issubclass(members, str), where
        assert members.__name__ == codec.name, where
        assert value.is_known == (value in cast("Any", members).__members__.values()), where
    elif isinstance(codec, codecs.OneOf):
        assert type(value).__name__ in {kind.name for kind in codec._kinds}, where
    elif codec is codecs.OBJECT:
        assert type(value) is dict, where
    else:
        assert codec is codecs.ANYTHING, where


def test_model_cases_cover_the_classes_of_both_packages() -> None:
    for version in VERSIONS:
        made = {
            name for name in MODELS[version].__all__ if hasattr(getattr(MODELS[version], name), "_fields")
        }
        assert made == set(_models(version)), version


def test_model_fields_are_the_members_of_the_schema() -> None:
    for case in CASES:
        _, cls, schema = cast("tuple[str, Any, dict[str, Any]]", case.values)
        assert {wire for wire, _ in cls._fields.values()} == set(schema.get("properties", {})), case.id
        assert [a.name for a in attrs.fields(cls)] == [*cls._fields, "additional_properties"], case.id


@pytest.mark.promise("P601", "P604")
@pytest.mark.parametrize(("version", "cls", "schema"), CASES)
@settings(
    max_examples=8,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_model_reads_all_of_valid_json_and_writes_damaged_json_back(
    version: str, cls: Any, schema: dict[str, Any], data: st.DataObject
) -> None:
    valid, document = data.draw(whole_and_damaged(values(version, schema)))
    assert cls.from_dict(valid).additional_properties == {}
    before = copy.deepcopy(document)
    expected = without_nulls(document)

    assert cls.from_dict(document).to_dict() == expected

    model = cls.from_dict(document)
    touch(model)
    assert model.to_dict() == expected
    assert model == cls.from_dict(before)
    assert repr(model) == repr(cls.from_dict(before))
    assert document == before

    for twin in (pickle.loads(pickle.dumps(cls.from_dict(document))), copy.deepcopy(model), copy.copy(model)):
        assert twin == model
        assert twin.to_dict() == expected
    if isinstance(document, dict):
        again = attrs.evolve(model)
        assert again == model
        assert again.to_dict() == expected


def with_nan(value: Any) -> Any:
    """The same document with NaN and something unreadable in each list, and NaN for each number."""
    if isinstance(value, dict):
        return {name: with_nan(each) for name, each in value.items()}
    if isinstance(value, list):
        return [*map(with_nan, value), math.nan, "unreadable", {"a": [math.nan]}, 7]
    return value if isinstance(value, (str, bool)) else math.nan


@pytest.mark.promise("P601")
@pytest.mark.parametrize(("version", "cls", "schema"), CASES)
def test_nan_in_list_loses_no_neighbor(version: str, cls: Any, schema: dict[str, Any]) -> None:
    document = with_nan(filled(version, schema, 8))
    expected = canonical(without_nulls(document))
    model = cls.from_dict(document)
    touch(model)
    for again in (
        model,
        pickle.loads(pickle.dumps(cls.from_dict(document))),
        pickle.loads(pickle.dumps(model)),
        pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(model)))),
        copy.deepcopy(model),
        attrs.evolve(model),
        attrs.evolve(pickle.loads(pickle.dumps(model))),
    ):
        assert canonical(again.to_dict()) == expected
        touch(again)
        assert canonical(again.to_dict()) == expected


def test_changed_values_next_to_nan_are_written() -> None:
    document = {
        "faults": [{"fault": "New", "x": [math.nan, True]}, "junk"],
        "distance": math.nan,
        "more": [math.nan, 1],
    }
    trip = pickle.loads(pickle.dumps(MODELS["v3"].Trip.from_dict(document)))
    touch(trip)
    trip.faults[0].additional_properties["x"][1] = 1
    trip.distance = 2.5
    changed = trip.to_dict()
    assert changed["faults"][0]["x"][1] is not True
    assert changed["distance"] == 2.5
    assert canonical(changed["more"]) == b"[NaN,1]"


@pytest.mark.promise("P601")
@given(any_json)
def test_model_reads_bodies_that_are_not_objects(body: Any) -> None:
    for version in VERSIONS:
        model = MODELS[version].Status.from_dict(body)
        touch(model)
        assert model.to_dict() == without_nulls(body)


@pytest.mark.parametrize("version", VERSIONS)
def test_items_of_every_collection_are_models(version: str) -> None:
    collections = [
        name
        for name, schema in schemas(version).items()
        if "totalPage" in resolved(version, schema).get("properties", {})
    ]
    assert len(collections) > 10
    for name in collections:
        if name == "CollectionResult":
            continue
        embedded = MODELS[version].__dict__.get(f"{name}Embedded") or getattr(
            MODELS[version], f"{name}Embedded"
        )
        lists = [codec for _, codec in embedded._fields.values() if isinstance(codec, codecs.Many)]
        assert len(lists) == 1, name
        assert isinstance(lists[0].item, codecs.Nested), name
