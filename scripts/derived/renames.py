"""What follows from members that the vendor renamed: rules, columns, and the simulator's answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from made_module import head
from psa_fleet.upgrade._rules import Keep, RuleTable
from spec_sync.text.reading import read_plain

from . import gaps
from .facts import VERSIONS, Facts, Schema
from .fields import Spec

UPGRADE: Final = Path("compat/psa_fleet/upgrade/_derived.py")
SIMULATOR: Final = Path("compat/psa_fleet/simulator/_rendering/derived.py")

_WORDS: Final = "Members that were renamed; made by `make derived` from specs/renamed.yaml"


def renamed(facts: Facts) -> dict[str, dict[str, dict[str, str]]]:
    """The old names of members by version, schema and new name."""
    path = facts.root / "specs" / "renamed.yaml"
    if not path.exists():
        return {}
    found: Any = read_plain(path.read_text(encoding="utf-8"))
    return {str(version): dict(schemas) for version, schemas in found.items()}


def new_names(facts: Facts, version: str) -> dict[str, dict[str, str]]:
    """The new names of members by schema and old name."""
    return {
        schema: {old: new for new, old in members.items()}
        for schema, members in sorted(renamed(facts).get(version, {}).items())
    }


def paths(facts: Facts, version: str) -> dict[str, dict[str, str]]:
    """The places of renamed members by schema: what is at each old path, at any depth, and its new path."""
    names = new_names(facts, version)
    found: dict[str, dict[str, str]] = {}
    for schema in facts.documents[version]["components"]["schemas"] if names else ():
        of_schema = dict(_paths(facts, version, {"$ref": f"/{schema}"}, names, "", "", ()))
        if of_schema:
            found[schema] = of_schema
    return found


def _paths(
    facts: Facts,
    version: str,
    part: Schema,
    names: dict[str, dict[str, str]],
    old: str,
    new: str,
    within: tuple[str, ...],
) -> Iterator[tuple[str, str]]:
    for schema, node in facts.nodes(version, part):
        if schema and schema in within:
            continue
        first = {now: before for before, now in names.get(schema, {}).items()}
        for name, member in node.get("properties", {}).items():
            before, after = f"{old}{first.get(name, name)}", f"{new}{name}"
            if name in first:
                yield before, after
            inner = (*within, schema) if schema else within
            yield from _paths(facts, version, member, names, f"{before}/", f"{after}/", inner)


def upgrade_text(facts: Facts) -> str:
    """The module with the members that have another name now, not yet formatted."""
    found = {version: paths(facts, version) for version in VERSIONS}
    last = {path.rpartition("/")[2] for of in found["v3"].values() for path in of}
    of_v2 = {
        name
        for schema in facts.documents["v2"]["components"]["schemas"].values()
        for name in _members(schema)
    }
    return (
        head(_WORDS)
        + f"RENAMED: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {found!r}\n"
        + '"""The new path by version, schema and old path."""\n'
        + f"IN_V2: Final[frozenset[str]] = frozenset({sorted(last & of_v2)!r})\n"
        + '"""Old names of v3 that v2 has."""\n'
        + _rules_text(facts, found)
    )


def _rules_text(facts: Facts, renamed: gaps.Renamed) -> str:
    """The tables of rules that follow from both specifications, where none is written by hand."""
    from psa_fleet.upgrade._by_hand import BY_HAND

    v2, v3 = (Spec(facts.documents[version]) for version in VERSIONS)
    same = gaps.Comparison(v2, v3, BY_HAND, renamed).same()
    tables = {**BY_HAND, **{name: RuleTable(name, target) for name, target in same.items()}}
    compared = gaps.Comparison(v2, v3, tables, renamed)
    kept: dict[str, dict[str, str]] = {}
    narrowed: dict[str, dict[str, str]] = {}
    for name in compared.compared:
        for rule in compared.following(name):
            found = kept if isinstance(rule, Keep) else narrowed
            found.setdefault(name, {})[rule.path] = rule.reason
    of = "Final[Mapping[str, Mapping[str, str]]]"
    return (
        f"SAME: Final[Mapping[str, str | None]] = {same!r}\n"
        '"""Schemas of v2 without a table by hand, each with that of v3."""\n'
        f"KEPT: {of} = {kept!r}\n"
        '"""Fields that only v2 has, with the reason, by table."""\n'
        f"NARROWED: {of} = {narrowed!r}\n"
        '"""Fields of which v3 allows less, likewise."""\n'
    )


def _members(schema: Schema) -> Iterator[str]:
    """The names of all members that a schema writes out, at any depth."""
    for name, member in schema.get("properties", {}).items():
        yield name
        yield from _members(member)
    for part in (*schema.get("allOf", ()), schema.get("items")):
        if isinstance(part, dict):
            yield from _members(part)


def simulator_text(facts: Facts) -> str:
    """The module with the new names of members that the simulator writes, not yet formatted."""
    found = {version: new_names(facts, version) for version in VERSIONS}
    return (
        head(_WORDS)
        + f"RENAMED: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {found!r}\n"
        + '"""The new name by version, schema and old name."""\n'
    )


def column(facts: Facts, schema: str, name: str) -> str:
    """The place of a column now: the same, but for members that have another name.

    Args:
        facts: The specifications.
        schema: Of an item.
        name: The place, dotted.
    """
    names = new_names(facts, "v3")
    nodes = list(facts.nodes("v3", {"$ref": f"#/components/schemas/{schema}"}))
    steps = []
    for step in name.split("."):
        part = next((names[each][step] for each, _ in nodes if step in names.get(each, {})), step)
        steps.append(part)
        below = [node["properties"][part] for _, node in nodes if part in node.get("properties", {})]
        nodes = [found for node in below for found in facts.nodes("v3", node)]
    return ".".join(steps)
