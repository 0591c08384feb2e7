"""No v2 field falls through: it is the same in v3, has a rule, or is kept; and no rule is about nothing.

Everything here is derived from specs/ and from the rules, so that a changed specification or a wrong rule
fails by name.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from derived.fields import Field
from derived.gaps import Comparison, differences
from psa_fleet.upgrade import (
    Alias,
    Both,
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
    Unit,
    Wrap,
    WrapItems,
    rules,
    tables,
)
from psa_fleet.upgrade._derived import RENAMED
from psa_fleet.upgrade._paths import now
from psa_fleet.upgrade._tables import ALL

from .fields import spec

V2, V3 = spec("v2"), spec("v3")
COMPARISON = Comparison(V2, V3, ALL, RENAMED)
COMPARED = sorted(name for name, table in ALL.items() if table.target is not None)


@pytest.mark.promise("P602")
@pytest.mark.parametrize("name", COMPARED)
def test_v2_fields_are_the_same_in_v3_or_have_a_rule(name: str) -> None:
    assert not [*COMPARISON.gaps(name)]


def complaint_of(name: str) -> Iterator[tuple[Rule, str]]:
    """The rules of a table that are about nothing, each with the problem."""
    table = ALL[name]
    assert table.target is not None
    old, new = COMPARISON.fields("v2", table.schema), COMPARISON.fields("v3", table.target)
    for rule in table.rules:
        if (problem := complaint(rule, old, new)) is not None:
            yield rule, problem


@pytest.mark.parametrize("name", COMPARED)
def test_rules_are_about_existing_fields_and_have_a_reason(name: str) -> None:
    assert not [*complaint_of(name)]
    for rule in ALL[name].rules:
        assert len(rule.reason) > 10, f"{name}: {rule}: no reason"


def complaint(rule: Rule, old: dict[str, Field], new: dict[str, Field]) -> str | None:
    """What is wrong with a rule, given the fields of both schemas."""
    old_field, new_field = old.get(rule.path), new.get(rule.path)
    match rule:
        case Wrap(path=path, to=to):
            wrong = path not in old or to not in new or not new[to].listed or (path != to and path in new)
            return "not one value in v2 and a list in v3" if wrong else None
        case Timestamp(path=path, to=to):
            if to not in new or new[to].format != "date-time":
                return "no time stamp of v3"
            if (path in old) is rule.undocumented:
                return "documented in v2, or not, unlike the rule says"
            if rule.fills and rule.both_in_v3:
                return "both_in_v3 fills as well"
            return "in v3, or not, unlike the rule says" if (path in new) is not rule.both_in_v3 else None
        case Alias(path=path, to=to):
            if path in old or path in new:
                return "no undocumented spelling"
            return None if to in new else "no field of v3"
        case Rename(path=path, to=to) | Move(path=path, to=to):
            same_object = path.rpartition("/")[0] == to.rpartition("/")[0]
            if same_object is not isinstance(rule, Rename):
                return "a rename stays in its object, a move leaves it"
            if (path in new) is not (isinstance(rule, Move) and rule.both_in_v3):
                return "in v3, or not, unlike the rule says"
            return None if path in old and to in new else "not from v2's fields to v3's"
        case Both(path=path, to=to):
            if path not in old or path not in new or to in old or to not in new:
                return "not a field of both and its successor, which only v3 has"
            return "the successor is of another type" if [*differences(new[path], new[to], [])] else None
        case Replaced(path=path, to=to, key=key):
            if old_field is None or new_field is not None or to not in new:
                return "not from a field that only v2 has to one of v3"
            target = new[to] if key is None else new[f"{to}/{key}"]
            if (key is not None) is not new[to].listed:
                return "a list in v3, or none, unlike the rule says"
            lost = (set(rule.values) or old_field.enum) - old_field.enum
            made = (set(rule.values.values()) or old_field.enum) - target.enum
            return f"values that no document has: {lost | made}" if lost | made else None
        case Keep(path=path):
            if (path in old) is bool(rule.documented):
                return "in v2's last document, or not, unlike the rule says"
            return None if path not in new else "not a field that only v2 has"
        case Number():
            return None if new_field and new_field.type == "integer" else "no whole number of v3"
        case WrapItems(key=key):
            wrong = old_field is None or new_field is None or f"{rule.path}/{key}" not in new
            return "no list of objects of v3" if wrong else None
        case EnumValue() | SplitValue():
            undocumented = isinstance(rule, EnumValue) and rule.undocumented
            if old_field is None or new_field is None or (rule.old in old_field.enum) is undocumented:
                return "a value of v2, or none, unlike the rule says"
            if rule.old in new_field.enum or rule.new not in new_field.enum:
                return "v3 has the old value, or has not the new one"
            if isinstance(rule, SplitValue):
                beside = rule.path.rpartition("/")[0] + rule.beside
                return None if rule.beside_value in new[beside].enum else "no value of v3 beside it"
            return None
        case Narrow(path=path):
            if old_field is None or new_field is None:
                return "not a field of both"
            return None if list(differences(old_field, new_field, [])) else "v3 allows no less"
        case Unit():
            wrong = new_field is None or new_field.type not in ("number", "integer")
            return "no number of v3" if wrong else None
        case Delegate():
            return None if old_field and new_field else "not a field of both"


@pytest.mark.parametrize("name", COMPARED)
def test_parts_are_the_schemas_that_the_documents_name(name: str) -> None:
    table = ALL[name]
    assert table.target is not None
    for path, part_name in table.parts.items():
        part = ALL[part_name]
        assert part.target is not None
        for version, outer, inner in ((V2, table.schema, part.schema), (V3, table.target, part.target)):
            place = now(path, RENAMED[version.version].get(outer, {}))
            found = version.at(version.schemas[outer], place)
            assert found == version.schemas[inner] or found == {"$ref": f"#/components/schemas/{inner}"}, path


def test_v2_response_schemas_have_a_table_to_the_v3_response() -> None:
    answers = V3.answers()
    for operation, schema in V2.answers().items():
        if operation not in answers and schema not in V3.schemas and schema not in tables():
            continue  # the facade returns v2's own model
        assert schema in tables(), f"{operation} answers {schema}"
        target = tables()[schema].target
        assert target is not None
        assert target == answers.get(operation, target), operation


def test_tables_cover_the_schemas_in_v2_responses() -> None:
    answers = {answer for answer in V2.answers().values() if answer in tables() or answer in V3.schemas}
    reached = {name for answer in answers for name in (answer, *V2.names(V2.schemas[answer]))}
    assert reached - tables().keys() == set()
    assert {table.schema for table in tables().values()} - reached == set()


def test_tables_without_a_v3_schema_are_scalars_or_of_monitors() -> None:
    in_monitors = set(V2.names(V2.at(V2.schemas["Monitor"], "monitor")))
    for table in tables().values():
        if table.target is None:
            assert "properties" not in V2.merged(V2.schemas[table.schema]) or table.schema in in_monitors
        else:
            assert table.target in V3.schemas


def test_rules_are_those_of_the_tables() -> None:
    assert rules() == {name: table.rules for name, table in tables().items()}
