"""Random valid v2 responses become valid v3 responses, and no value is lost on the way.

Valid means: valid against the v3 schema of specs/, closed, so that a member which v3 does not have is an
error, but for what the rules announce: fields that are kept, values that v3 does not allow, and what another
module converts. (`required` is left out: by the vendor's words any field of a response may be missing.)
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from derived.gaps import by_place, placed
from psa_fleet._base.json import JSON
from psa_fleet.upgrade import (
    Delegate,
    EnumValue,
    Keep,
    Move,
    Narrow,
    Number,
    Rename,
    Replaced,
    Rule,
    SplitValue,
    Timestamp,
    Wrap,
    WrapItems,
    tables,
    to_v3,
)
from psa_fleet.upgrade._tables import ALL

from ..properties import reached, reaches
from ..specification import compiled
from .documents import valid
from .fields import spec

V2, V3 = spec("v2"), spec("v3")
ANSWERS = sorted(set(V2.answers().values()))
FEW = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
Place = tuple[str | int, ...]


def leaves(value: JSON, place: Place = ()) -> Iterator[tuple[Place, JSON]]:
    """Every value that is neither an object nor a list, but null, and where it is."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from leaves(member, (*place, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*place, index))
    elif value is not None:
        yield place, value


def at(value: JSON, place: Place) -> JSON:
    """What is at a place, or null."""
    for part in place:
        if isinstance(value, dict) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def names(place: Place) -> str:
    """The place as the path of a rule."""
    return "/".join(part for part in place if isinstance(part, str))


def expected(place: Place, rule: Rule, prefix: str) -> Place:
    """Where one rule brings the value at a place."""
    if not isinstance(rule, Move | Rename | Replaced | Timestamp | Wrap | WrapItems):
        return place
    if not (names(place) + "/").startswith(prefix + rule.path + "/"):
        return place
    depth = prefix.count("/")
    start = 0
    while depth or (start < len(place) and isinstance(place[start], int)):
        depth -= isinstance(place[start], str)
        start += 1
    end = start + rule.path.count("/") + 1
    if isinstance(rule, WrapItems):
        return (*place, rule.key)
    to = tuple(rule.to.split("/"))
    if isinstance(rule, Replaced) and rule.key is not None:
        return (*place[:start], *to, 0, rule.key)
    return (*place[:start], *to, *([0] if isinstance(rule, Wrap) else []), *place[end:])


def accounted(before: JSON, value: JSON, found: JSON, rules: list[Rule]) -> bool:
    """Whether what is found is the value, or what a rule for this field makes of it."""
    if found == value and type(found) is type(value):
        return True
    for rule in rules:
        match rule:
            case Number(duration=True) if isinstance(value, str) and value.startswith("P"):
                return isinstance(found, int | float)
            case Number() if isinstance(value, str | float) and isinstance(found, int | float):
                return float(value) == found
            case Replaced() if isinstance(value, str) and rule.values.get(value) == found:
                return True
            case EnumValue() | SplitValue() if value == rule.old and found == rule.new:
                return True
            case Timestamp() if isinstance(found, str) and any(found == other for _, other in leaves(before)):
                return True
    return False


@cache
def closed(target: str) -> Draft202012Validator:
    """Checks a schema of v3, without `required` and without other members."""
    return compiled(V3.whole(V3.schemas[target], closed=True))


@cache
def payloads(name: str) -> st.SearchStrategy[JSON]:
    """Payloads that v2 allows for a table."""
    return valid(V2.whole(V2.schemas[tables()[name].schema], closed=True))


def places(error: ValidationError) -> Iterator[Place]:
    """The places that an error is about: of unknown members, each of them."""
    place = tuple(error.instance_path)
    match error.kind:
        case ValidationErrorKind.AdditionalProperties(unexpected=unexpected):
            for name in unexpected:
                yield (*place, name)
        case _:
            yield place


def announced(place: Place, before: JSON, after: JSON, rules: list[Rule]) -> bool:
    """Whether a rule states that what is at a place may not be valid in v3."""
    path, value = names(place), at(after, place)
    for rule in rules:
        if isinstance(rule, Move | Keep) and rule.path.startswith(path + "/") and at(before, place) == value:
            # The object of a field that is kept, or that could not be moved to an occupied place.
            return True
        if not (path + "/").startswith(rule.path + "/"):
            continue
        match rule:
            case Keep() | Delegate():
                return True
            case Narrow():
                return path == rule.path
            case Number() if isinstance(value, float):
                return not value.is_integer()
            case Number() if isinstance(value, str):
                return not value.removesuffix(".0").lstrip("+-").isdecimal() or not value.isascii()
            case Timestamp(fills=True) | Replaced():
                # Time of another meaning, value without a word in v3 or next to the newer field: it stays.
                return at(before, place) == value
            case Move() | Rename() | Wrap():
                # Two values for one field of v3: both stay.
                return at(before, place) == value
    return False


def merged(place: Place, before: JSON, rules: list[tuple[str, Rule]]) -> bool:
    """Whether what is at a place is in v2 twice: at its old place, and at the one where v3 has it."""
    for prefix, rule in rules:
        if not isinstance(rule, Move):
            continue
        for path in (rule.path, rule.to):
            if (names(place) + "/").startswith(prefix + path + "/"):
                end = len(place) - (names(place).count("/") - (prefix + path).count("/"))
                start = place[: end - path.count("/") - 1]
                both = [at(before, (*start, *end_path.split("/"))) for end_path in (rule.path, rule.to)]
                # Objects are merged member by member, wherever v3 has them.
                if rule.both_in_v3 or all(isinstance(each, dict) for each in both):
                    return None not in both
    return False


@pytest.mark.parametrize(
    ("old", "stays"), [({"acceleration": 0.0}, False), ({"acceleration": 1, "moving": False}, True)]
)
def test_to_v3_keeps_two_movements_without_times_only_when_they_differ(old: JSON, stays: bool) -> None:
    before: JSON = {"vehicle": {"kinetic": {"acceleration": 0}}, "_embedded": {"extension": {"kinetic": old}}}
    after = to_v3("Telemetry", before)
    assert at(after, ("vehicle", "kinetic")) == {"acceleration": 0}
    assert at(after, ("_embedded", "extension", "kinetic")) == (old if stays else None)
    assert merged(("_embedded", "extension", "kinetic", "moving"), before, list(by_place(ALL, "Telemetry")))


@pytest.mark.promise("P602", "P603")
@pytest.mark.parametrize("name", ANSWERS)
@FEW
@reaches()
@given(st.data())
def test_valid_v2_becomes_valid_v3_and_loses_no_value(name: str, data: st.DataObject) -> None:
    table = tables()[name]
    assert table.target is not None
    before = data.draw(payloads(name))
    untouched = deepcopy(before)
    after = to_v3(name, before)
    assert before == untouched
    by_path = list(by_place(ALL, name))
    all_rules = list(placed(ALL, name))
    for error in closed(table.target).iter_errors(after):
        for place in places(error):
            assert announced(place, before, after, all_rules), f"{place}: {error.message}"
    for place, value in leaves(before):
        target = place
        for prefix, rule in by_path:
            target = expected(target, rule, prefix)
        about = {names(place), names(target)}
        here = [rule for rule in all_rules if {rule.path, getattr(rule, "to", None)} & about]
        if merged(place, before, by_path):
            continue  # test_merging looks at what is there twice
        reached()
        found = at(after, target)
        assert accounted(before, value, found, here) or at(after, place) == value, f"{place}: {value!r}"
        # A value stays behind only where its place in v3 is occupied.
        replaced = any(
            isinstance(rule, Replaced) and rule.values and value not in rule.values for rule in here
        )
        assert found is not None or target == place or replaced, (
            f"{place}: {value!r} was not brought to {target}"
        )
