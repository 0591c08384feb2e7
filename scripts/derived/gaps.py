"""The v2 fields that are not the same in v3, and the rules that follow from both specifications."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from psa_fleet.upgrade._paths import now
from psa_fleet.upgrade._rules import (
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
    RuleTable,
    SplitValue,
    Timestamp,
    Wrap,
    WrapItems,
)

from .fields import LIMITS, Field, Spec

Tables = Mapping[str, RuleTable]
Renamed = Mapping[str, Mapping[str, Mapping[str, str]]]


class Comparison(NamedTuple):
    """Both specifications, the tables of rules, and the paths of members that were renamed."""

    v2: Spec
    v3: Spec
    tables: Tables
    renamed: Renamed

    @property
    def compared(self) -> list[str]:
        """The tables whose schemas both versions have."""
        return sorted(
            name
            for name, table in self.tables.items()
            if table.target is not None
            and table.schema in self.v2.schemas
            and table.target in self.v3.schemas
        )

    def fields(self, version: str, schema: str) -> dict[str, Field]:
        """The fields of a schema with the names that its members had first, as rules by hand name them."""
        of = self.v2 if version == "v2" else self.v3
        first = {new: old for old, new in self.renamed[version].get(schema, {}).items()}
        return {now(path, first): field for path, field in of.fields(of.schemas[schema])}

    def gaps(self, name: str) -> Iterator[tuple[str, str]]:
        """The v2 fields of a table that are not the same and have no rule, each with the problem."""
        table = self.tables[name]
        assert table.target is not None
        found = list(placed(self.tables, name))
        old, new = self.fields("v2", table.schema), self.fields("v3", table.target)
        left_alone = tuple(rule.path for rule in found if isinstance(rule, Keep | Delegate))
        for path, field in old.items():
            has_parts = any(other.startswith(path + "/") for other in old)
            if any((path + "/").startswith(kept + "/") for kept in left_alone):
                continue
            if (to := moved(path, found)) not in new:
                if not has_parts:
                    yield path, f"{_MISSING} at {to}, and no rule"
                continue
            at = [rule for rule in found if rule.path in (path, to) or getattr(rule, "to", None) == to]
            for difference in differences(field, new[to], at):
                yield path, difference

    def following(self, name: str) -> Iterator[Rule]:
        """The rules of a table that follow: what only v2 has is kept, and what v3 allows less of stays."""
        inside = tuple(f"{path}/" for path in self.tables[name].parts)
        for path, problem in self.gaps(name):
            if path.startswith(inside):
                continue  # the table of the part has the rule
            if problem.startswith(_MISSING):
                yield Keep(path, "v3 has no such field")
            elif problem.startswith((_LOST, *LIMITS)):
                yield Narrow(path, f"v3 allows less: {problem}")

    def same(self) -> dict[str, str | None]:
        """The schemas of v2's responses that no table is about, each with the one of v3 that has its name."""
        answers = {
            answer
            for answer in self.v2.answers().values()
            if answer in self.tables or answer in self.v3.schemas
        }
        reached = {name for answer in answers for name in (answer, *self.v2.names(self.v2.schemas[answer]))}
        known = {table.schema for table in self.tables.values()}
        return {name: name if name in self.v3.schemas else None for name in sorted(reached - known)}


_MISSING = "not in v3"
_LOST = "values that v3 does not list"


def placed(tables: Tables, name: str, prefix: str = "") -> Iterator[Rule]:
    """The rules of a table and of all its parts, with paths from where the table is used."""
    for where, rule in by_place(tables, name, prefix):
        if isinstance(rule, Alias | Both | Move | Rename | Replaced | Timestamp | Wrap):
            yield rule._replace(path=where + rule.path, to=where + rule.to)
        else:
            yield rule._replace(path=where + rule.path)


def by_place(tables: Tables, name: str, prefix: str = "") -> Iterator[tuple[str, Rule]]:
    """The rules of a table and of all its parts, each with the path of the object that it is about."""
    table = tables[name]
    for path, part in table.parts.items():
        yield from by_place(tables, part, f"{prefix}{path}/")
    for rule in table.rules:
        yield prefix, rule


def moved(path: str, found: list[Rule]) -> str:
    """Where the rules bring what v2 has at `path`."""
    for rule in found:
        if isinstance(rule, Move | Rename | Replaced | Timestamp | Wrap) and (path + "/").startswith(
            rule.path + "/"
        ):
            path = rule.to + path.removeprefix(rule.path)
    return path


def differences(old: Field, new: Field, at: list[Rule]) -> Iterator[str]:
    """In what the field differs, if no rule says so."""
    kinds = {type(rule) for rule in at}
    if Replaced in kinds:
        return  # test_rules_are_about_existing_fields_and_have_a_reason compares its values
    narrower = Narrow in kinds
    if old.listed != new.listed and not (new.listed and Wrap in kinds):
        yield f"list: {old.listed} in v2, {new.listed} in v3"
    if old.type != new.type and (old.type, new.type) not in (("integer", "number"), ("any", "array")):
        by_number = Number in kinds and old.type in ("string", "number") and new.type == "integer"
        by_items = WrapItems in kinds and (old.type, new.type) == ("string", "object")
        if not by_number and not by_items:
            yield f"type: {old.type} in v2, {new.type} in v3"
    renamed = {rule.old for rule in at if isinstance(rule, EnumValue | SplitValue)}
    if new.enum and not narrower and (lost := old.enum - new.enum - renamed):
        yield f"{_LOST}: {sorted(lost)}"
    if new.enum and not old.enum and WrapItems not in kinds:
        yield "any value in v2, listed values in v3"
    if new.type != "object" and (old.format or "") != (new.format or ""):
        yield f"format: {old.format} in v2, {new.format} in v3"
    for limit, value in new.limits.items():
        if old.limits.get(limit) != value and not narrower:
            yield f"{limit}: {old.limits.get(limit)} in v2, {value} in v3"
