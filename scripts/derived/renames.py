"""What follows from members that the vendor renamed: rules, columns, and the simulator's answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from spec_sync.text.reading import read_plain

from .facts import Facts, Schema

UPGRADE: Final = Path("compat/psa_fleet/upgrade/_derived.py")
SIMULATOR: Final = Path("compat/psa_fleet/simulator/_rendering/derived.py")

_HEAD: Final = '''"""{}; made by `make derived` from specs/renamed.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

'''


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


def upgrade_text(facts: Facts) -> str:
    """The module with the members that have their old name in v2 only, not yet formatted."""
    found = {}
    for schema, members in new_names(facts, "v3").items():
        old = facts.documents["v2"]["components"]["schemas"].get(schema, {}).get("properties", {})
        if of_v2 := {before: after for before, after in members.items() if before in old}:
            found[schema] = of_v2
    return (
        _HEAD.format("Members that v3 renamed and v2 did not")
        + f"RENAMED: Final[Mapping[str, Mapping[str, str]]] = {found!r}\n"
        + '"""The new name by schema of v3 and old name."""\n'
    )


def simulator_text(facts: Facts) -> str:
    """The module with the new names of members that the simulator writes, not yet formatted."""
    found = {version: new_names(facts, version) for version in ("v2", "v3")}
    return (
        _HEAD.format("Members that were renamed")
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
    nodes = list(_nodes(facts, {"$ref": f"#/components/schemas/{schema}"}))
    steps = []
    for step in name.split("."):
        part = next((names[each][step] for each, _ in nodes if step in names.get(each, {})), step)
        steps.append(part)
        below = [node["properties"][part] for _, node in nodes if part in node.get("properties", {})]
        nodes = [found for node in below for found in _nodes(facts, node)]
    return ".".join(steps)


def _nodes(facts: Facts, part: Schema) -> Iterator[tuple[str, Schema]]:
    """A schema and those that it refers to or is made of, with their names; the name is empty in place."""
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        node = facts.documents["v3"]["components"]["schemas"].get(name, {})
        yield name, node
        yield from (found for found in _nodes(facts, node) if found[1] is not node)
        return
    yield "", part
    for inner in (*part.get("allOf", ()), part.get("items")):
        if isinstance(inner, dict):
            yield from _nodes(facts, inner)
