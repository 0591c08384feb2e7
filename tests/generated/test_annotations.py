"""What a field holds is what its annotation promises, whatever a server sends. Codecs are not asked."""

from __future__ import annotations

import datetime as dt
import importlib
import subprocess
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import psa_fleet
import psa_fleet.webhooks
from psa_fleet_runtime import codecs
from psa_fleet_runtime.model import Model
from psa_fleet_runtime.open_enum import OpenEnum
from tests.specification import VERSIONS

MODELS = {version: importlib.import_module(f"psa_fleet_{version}.models") for version in VERSIONS}
JSON = dict[str, Any] | list[Any] | str | int | float | bool | None

EVERY_JSON: list[Any] = [
    *(None, True, False, 0, 1, -3, 10**400, 0.0, 72.0, 72.5, -1e300, "", "text", "true", "72", "Stop"),
    *("2024-05-01T12:00:00Z", "2024-05-01T24:00:00+02:00", "PT3H", [], {}, {"a": 1}, [None], [[]], [{}]),
]
EVERY_JSON.append([*EVERY_JSON])
"""JSON values of every type; the last one is a list of all of them."""


def classes(version: str) -> dict[str, Any]:
    """The classes of a package's models."""
    found = {name: getattr(MODELS[version], name) for name in MODELS[version].__all__}
    return {name: cls for name, cls in found.items() if issubclass(cls, Model)}


def hints(cls: Any) -> dict[str, Any]:
    """The annotations of a model's fields, resolved as any program resolves them."""
    found = typing.get_type_hints(cls)
    return {name: hint for name, hint in found.items() if name in cls._fields}


def fits(value: object, hint: Any) -> bool:
    """Whether a value is of an annotated type, the items of lists included."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return any(fits(value, part) for part in typing.get_args(hint))
    if hint is type(None):
        return value is None
    if typing.get_origin(hint) is list:
        (item,) = typing.get_args(hint)
        return type(value) is list and all(fits(each, item) for each in value)
    if typing.get_origin(hint) is dict:
        return type(value) is dict and all(type(key) is str for key in value)
    if hint is dt.datetime:
        return isinstance(value, dt.datetime) and value.tzinfo is not None
    return type(value) is hint


def is_json(hint: Any) -> bool:
    return {dict, list} <= {typing.get_origin(part) for part in typing.get_args(hint)}


def examples(hint: Any) -> Iterator[tuple[Any, object]]:
    """JSON that a field of this type must read, and what it becomes; `...` for any value that fits."""
    if is_json(hint):
        yield from ((raw, raw) for raw in ({"a": 1}, [1, None], "text", 3, 2.5, False))
        return
    union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    parts = [part for part in typing.get_args(hint) if part is not type(None)] if union else [hint]
    for part in parts:
        if typing.get_origin(part) is list:
            (item,) = typing.get_args(part)
            for raw, value in examples(item):
                yield [raw, raw], [value, value] if value is not ... else ...
        elif typing.get_origin(part) is dict:
            yield from ((raw, raw) for raw in ({"a": 1}, {}))
        elif part is dt.datetime:
            yield "2024-05-01T12:00:00Z", dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)
        elif part is float:
            yield from ((2.5, 2.5), (3, 3.0))
        elif part is int:
            yield from ((3, 3), (72.0, 72))
        elif part is bool:
            yield from ((True, True), (False, False))
        elif part is str:
            yield from (("text", "text"), ("", ""))
        elif issubclass(part, OpenEnum):
            yield from ((member.value, member) for member in part)
            # Of several enumerations the first one has what none of them lists.
            if part is parts[0]:
                yield "Nobody's", part("Nobody's")
        else:
            assert issubclass(part, Model), part
            yield from (({}, ...), ({"undeclared": [1]}, ...))


def problems(cls: Any, annotated: Mapping[str, Any]) -> list[str]:
    """What is wrong with a model's fields, a sentence each."""
    found = []
    for name, hint in annotated.items():
        wire = cls._fields[name][0]
        for raw in EVERY_JSON:
            value = getattr(cls.from_dict({wire: raw}), name)
            if value is not None and not is_json(hint) and not fits(value, hint):
                found.append(f"{cls.__name__}.{name} is {hint}, and {raw!r:.60} became {value!r:.60}")
        for raw, expected in examples(hint):
            value = getattr(cls.from_dict({wire: raw}), name)
            if value is None or not (is_json(hint) or fits(value, hint)):
                found.append(f"{cls.__name__}.{name} is {hint}, and {raw!r} became {value!r}")
            elif expected is not ... and value != expected:
                found.append(f"{cls.__name__}.{name}: {raw!r} became {value!r}, and not {expected!r}")
    return found


def same_in_both(name: str) -> bool:
    """Whether v2 has v3's model: then it is tested once."""
    return classes("v2")[name] is classes("v3").get(name)


CASES = [
    cls
    for version in VERSIONS
    for name, cls in classes(version).items()
    if version == "v3" or not same_in_both(name)
]


def test_value_of_every_field_fits_its_annotation() -> None:
    found = []
    for cls in CASES:
        annotated = hints(cls)
        assert set(annotated) == set(cls._fields), cls
        found += problems(cls, annotated)
    assert not found, "\n".join(found)


def test_value_is_none_where_nothing_came() -> None:
    for version in VERSIONS:
        for cls in classes(version).values():
            for name, hint in hints(cls).items():
                assert type(None) in typing.get_args(hint)
                assert getattr(cls.from_dict({}), name) is None


def test_models_tested_once_are_those_that_both_versions_share() -> None:
    shared = [name for name in classes("v2") if same_in_both(name)]
    assert len(shared) > 40
    assert len(CASES) == len(classes("v2")) + len(classes("v3")) - len(shared)


def with_codec(cls: Any, name: str, codec: Any) -> Any:
    """A copy of a model in which one field has another codec."""
    copied: Any = type(cls)(cls.__name__, (cls,), {"__slots__": ()})
    wire, _ = cls._fields[name]
    copied._fields = {**cls._fields, name: (wire, codec)}
    # Each field by itself: what reads all of them at once has the codecs in its lines.
    copied._reads = {each: (*entry[:2], sys.maxsize) for each, entry in cls._reads.items()}
    copied._reads[name] = (wire, codec.read, sys.maxsize)
    return copied


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_changed_codec_of_any_field_is_noticed(version: str) -> None:
    others = [codecs.TEXT, codecs.BOOLEAN, codecs.INTEGER, codecs.NUMBER, codecs.TIMESTAMP, codecs.ANYTHING]
    others += [codecs.Many(codecs.TEXT), codecs.Many(codecs.NUMBER)]
    others += [codecs.Nested("Position", "psa_fleet_v3.models")]
    tried = 0
    for cls in classes(version).values():
        for name, hint in hints(cls).items():
            own = cls._fields[name][1]
            for codec in others:
                if codec is own or as_text(codec) == as_text(own):
                    continue
                tried += 1
                assert problems(with_codec(cls, name, codec), {name: hint}), f"{cls}.{name}: {as_text(codec)}"
    assert tried > 1000


def as_text(codec: Any) -> str:
    """A codec as the model writes it, so that two of the same kind compare equal."""
    inner = next(iter(vars(codec).values()), None)
    return f"{type(codec).__name__} {as_text(inner) if hasattr(inner, 'read') else inner}"


def test_charging_rate_read_as_a_float_is_noticed() -> None:
    charging = MODELS["v3"].EnergyCharging
    copied = with_codec(charging, "charging_rate", codecs.NUMBER)
    found = problems(copied, {"charging_rate": hints(charging)["charging_rate"]})
    assert found[0] == "EnergyCharging.charging_rate is int | None, and 0 became 0.0"


def test_hints_of_events_are_read_like_those_of_models() -> None:
    events = [getattr(psa_fleet.webhooks, name) for name in vars(psa_fleet.webhooks)["__all__"]]
    found = {one.__name__: hints(one) for one in events if isinstance(one, type) and issubclass(one, Model)}
    assert set(found) == {"Extension", "ExtensionBody", "FiredValue", "MonitorEvent", "RemoteEvent"}
    assert found["ExtensionBody"]["alerts"] == list[psa_fleet.models.Alert] | None
    assert found["MonitorEvent"]["extensions"] == list[psa_fleet.webhooks.Extension] | None


def test_model_loads_the_models_inside_it_for_its_hints_only() -> None:
    program = """
import sys, typing, attrs
from psa_fleet_v3.models.status import Status
inside = "psa_fleet_v3.models.energy"
assert inside not in sys.modules
assert "energies" in Status.__annotations__
assert inside not in sys.modules
assert typing.get_type_hints(Status)["energies"] == list[sys.modules[inside].Energy] | None
assert attrs.fields(attrs.resolve_types(Status)).vin.type == str | None
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
