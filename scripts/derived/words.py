"""Names of operands, extensions and remote actions, and the rows of those that have none by hand."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from made_module import head

from . import literals
from .facts import VERSIONS, Facts, Schema

MONITORS: Final = Path("compat/psa_fleet/monitors/_derived.py")
REMOTES: Final = Path("compat/psa_fleet/remotes/_derived.py")
REMOTE_NAMES: Final = Path("compat/psa_fleet/remotes/_derived_names.py")
OPERANDS: Final = Path("compat/psa_fleet/monitors/operands.py")
ACTIONS: Final = Path("compat/psa_fleet/remotes/_remote_payload.py")

_ROW: Final = re.compile(
    r"\* `(?P<name>[\w.]+)`: (?P<kind>\w+)(?: \((?P<unit>[^)]+)\))?; (?P<operators>[\w]+(?:, \w+)*)"
)
_KINDS: Final = {"list": "text", "duration": "integer"}
"""Types of the documents that the library has under another name."""
PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "vehicle.energy.charging.status": ("ChargingStatusEnum",),
    "vehicle.energy.charging.type": ("EnergyCharging", "type"),
    "vehicle.trip.state": ("TripStateEnum",),
    "vehicle.collision.side": ("CollisionDetails", "side"),
    "vehicle.collision.severity": ("CollisionDetails", "severity"),
}
"""The schemas with the values of operands whose name is not the way to them from `Status` or `Telemetry`."""
_KNOWN: Final = ("number", "integer", "boolean", "enum", "text", "state")
_OPERATORS: Final = ("equalsTo", "greaterThan", "lowerThan", "includedIn", "onChange")


def listed(facts: Facts, schema: str, member: str) -> dict[str, tuple[str, ...]]:
    """The values of a member, and the versions that list them."""
    found: dict[str, tuple[str, ...]] = {}
    for version in VERSIONS:
        part = facts.resolved(version, {"$ref": f"/{schema}"})["properties"][member]
        while "enum" not in part:
            part = facts.resolved(
                version, part["items"] if "items" in part else (part.get("allOf") or [part])[0]
            )
        for value in part["enum"]:
            found[value] = (*found.get(value, ()), version)
    return found


def operands_by_hand(facts: Facts) -> list[str]:
    """The operands whose row is written by hand, in their order."""
    found = [
        (node.lineno, str(ast.literal_eval(node.args[0])))
        for node in ast.walk(literals.table(facts.root / OPERANDS, "_TABLE"))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "Operand"
        and not isinstance(node.args[0], ast.Starred)
    ]
    return [name for _, name in sorted(found)]


def described(facts: Facts, name: str) -> re.Match[str] | None:
    """The row of an operand in the words of the newest specification that has one."""
    for version in reversed(VERSIONS):
        text = str(
            facts.documents[version]["components"]["schemas"].get("TriggerOperand", {}).get("description")
        )
        for row in _ROW.finditer(text):
            if row["name"] == name:
                return row
    return None


def monitors_text(facts: Facts) -> str:
    """The module with the names of operands and extensions, not yet formatted."""
    versions = listed(facts, "DataTrigger", "data")
    by_hand = operands_by_hand(facts)
    names = [
        *(name for name in by_hand if name in versions),
        *(name for name in versions if name not in by_hand),
    ]
    added = tuple(tuple(operand(facts, name, versions[name])) for name in names if name not in by_hand)
    extensions = listed(facts, "MonitorParameter", "extendedEventParam")
    return (
        head(
            "Operands and extensions of both specifications; made by `make derived`",
            "from ..subscription import Version",
            typing="Final, Literal, TypeAlias",
        )
        + f"OperandName: TypeAlias = Literal[{', '.join(map(repr, names))}]\n\n"
        f"ADDED: Final[tuple[tuple[str, str, str | None, tuple[str, ...], tuple[Version, ...]], ...]] = "
        f"{added!r}\n"
        '"""Operands that have no row by hand: name, type, unit, operators and versions."""\n'
        f"VALUES: Final[Mapping[str, Mapping[Version, tuple[str, ...]]]] = {values(facts)!r}\n"
        '"""The documented values of operands by version."""\n'
        f"ExtensionName: TypeAlias = Literal[{', '.join(map(repr, extensions))}]\n\n"
        f"EXTENSIONS: Final[Mapping[str, tuple[Version, ...]]] = {extensions!r}\n"
        '"""What can be added to each event, and the versions that have it."""\n'
    )


def values(facts: Facts) -> dict[str, dict[str, tuple[str, ...]]]:
    """The values of operands by version."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, having in listed(facts, "DataTrigger", "data").items():
        row = described(facts, name)
        for version in having if row is None or row["kind"] in ("enum", "list") else ():
            if (enum := _enum(facts, version, name)) is not None:
                found.setdefault(name, {})[version] = enum
    return found


def _enum(facts: Facts, version: str, name: str) -> tuple[str, ...] | None:
    """The values of what an operand watches."""
    of_vehicle = name.removeprefix("vehicle.").split(".")
    for schema, *members in (
        [PLACES[name]] if name in PLACES else [("Status", *of_vehicle), ("Telemetry", *name.split("."))]
    ):
        if facts.has(version, schema):
            for node in facts.nodes_at(version, schema, members):
                if "enum" in node:
                    return tuple(node["enum"])
    return None


def _plain(facts: Facts, version: str, schema: Schema) -> Schema:
    """A schema without a reference at its top, or around its only part."""
    found = facts.resolved(version, schema)
    parts = found.get("allOf", ())
    is_around = len(parts) == 1 and not {"enum", "properties"} & found.keys()
    return facts.resolved(version, parts[0]) if is_around else found


class OperandRow(NamedTuple):
    """The row of an operand that has none by hand."""

    name: str
    kind: str
    unit: str | None
    operators: tuple[str, ...]
    versions: tuple[str, ...]


def operand(facts: Facts, name: str, versions: tuple[str, ...]) -> OperandRow:
    """The row of an operand, from the words of the specification."""
    row = described(facts, name)
    kind, unit = "text", None
    operators: tuple[str, ...] = _OPERATORS
    if row is not None:
        kind = _KINDS.get(row["kind"], row["kind"])
        unit = row["unit"] or ("s" if row["kind"] == "duration" else None)
        named = row["operators"].split(", ")
        operators = tuple(each for each in _OPERATORS if each in named)
    if kind not in _KNOWN or (kind == "enum" and not any(_enum(facts, each, name) for each in versions)):
        kind = "text"
    return OperandRow(name, kind, unit, operators, versions)


def actions(facts: Facts) -> dict[str, Schema]:
    """The members of `Remote` that hold an action, with their schemas."""
    members = facts.resolved("v3", {"$ref": "/Remote"})["properties"]
    return {name: _plain(facts, "v3", part) for name, part in members.items() if name != "label"}


def remote_names_text(facts: Facts) -> str:
    """The module with the kinds of remote actions, not yet formatted."""
    names = facts.documents["v3"]["components"]["schemas"]["RemoteType"]["enum"]
    return (
        '"""Kinds of remote action; made by `make derived` from specs/."""\n\n'
        "from __future__ import annotations\n\nfrom typing import Literal, TypeAlias\n\n"
        f"RemoteName: TypeAlias = Literal[{', '.join(map(repr, names))}]\n"
        '"""The kinds of remote action by their names on the wire; as an enumeration:'
        ' `psa_fleet.models.RemoteType`."""\n'
    )


def remotes_text(facts: Facts) -> str:
    """The module with the shapes of actions that have none by hand, not yet formatted."""
    by_hand = literals.items(literals.table(facts.root / ACTIONS, "_BY_HAND"))
    shapes = [
        f"{name!r}: {_shape(facts, schema, f'`{name}`')},"
        for name, schema in actions(facts).items()
        if name not in by_hand
    ]
    return (
        head(
            "Remote actions whose shape follows from specs/; made by `make derived`",
            "from ._shapes import LEAST, Choice, Many, Shape, Whole, flag, moment, number, text",
        )
        + f"ADDED: Final[Mapping[str, Shape]] = {{{''.join(shapes)}}}\n"
        '"""By the member of `Remote`."""\n'
    )


_READERS: Final[Mapping[str, str]] = {"boolean": "flag", "number": "number", "string": "text"}


def _shape(facts: Facts, schema: Schema, what: str) -> str:
    schema = _plain(facts, "v3", schema)
    if "enum" in schema:
        return f"Choice({tuple(schema['enum'])!r})"
    kind = schema.get("type", "object")
    if kind == "integer":
        return f"Whole({schema.get('minimum', 'LEAST')}, {schema.get('maximum')!r})"
    if kind == "array":
        least, most = max(1, schema.get("minItems", 0)), schema.get("maxItems")
        item = _shape(facts, schema["items"], "an item")
        return f"Many({item}, 'items', least={least}, most={most!r})"
    if kind == "object":
        members = "".join(
            f"{name!r}: {_shape(facts, part, f'`{name}`')},"
            for name, part in schema.get("properties", {}).items()
        )
        return f"Shape({what!r}, {{{members}}}, required={tuple(schema.get('required', ()))!r})"
    return "moment" if schema.get("format") == "date-time" else _READERS[kind]
