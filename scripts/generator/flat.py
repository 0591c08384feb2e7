"""Flat properties: what everybody reads, as a property of the model with a plain type or None."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Any, Final

from .python_code import Code, SpecificationError, fill, joined, literal, name

TYPES: Final[Mapping[str, Code]] = {
    "number": fill("float"),
    "flag": fill("bool"),
    "text": fill("str"),
    "time": fill("datetime.datetime"),
}
FUNCTIONS: Final = ("charging", "latest", "locked", "youngest")
"""Functions of psa_fleet_runtime/flat.py."""

_STEP: Final = re.compile(r"(?P<name>\w+)(?:\((?P<chosen>\w+)\))?")


@dataclass(frozen=True)
class Flat:
    """One flat property, as the template is given it."""

    name: str
    annotation: Code
    value: Code
    text: str
    functions: frozenset[str]


def flat_property(of: str, key: str, hint: Mapping[str, Any], units: Mapping[str, str]) -> Flat:
    """Make a property.

    Args:
        of: The schema.
        key: The property's name.
        hint: Its row of specs/overrides.yaml: `type` and `says`; `path`, or `paths` with the function `via`;
            `leaf` for the unit in specs/meanings.yaml, or `unit`; `otherwise`, paths to read instead of None.
        units: The units by leaf.

    Returns:
        The property.

    Raises:
        SpecificationError: The row is malformed, or the leaf has no unit.
    """
    place = f"overrides.yaml, flat: {of}.{key}"
    if unknown := hint.keys() - {"type", "says", "path", "paths", "via", "leaf", "unit", "otherwise"}:
        raise SpecificationError(f"{place}: unknown {', '.join(sorted(unknown))}")
    kind, via, leaf = hint["type"], hint.get("via"), hint.get("leaf")
    if kind not in TYPES or (via is not None and via not in FUNCTIONS):
        raise SpecificationError(f"{place}: unknown type or function")
    if leaf is not None and leaf not in units:
        raise SpecificationError(f"{place}: meanings.yaml has no unit for {leaf}")
    number = count()
    paths = hint.get("paths") or [hint["path"]]
    read = [_read(path, number, place) for path in paths]
    value = read[0] if via is None else fill("{}({})", name(via), joined(", ", read))
    others = [_read(path, number, place) for path in hint.get("otherwise", ())]
    if others:
        whole = value if via else fill("({})", value)
        value = fill("{} or {}", whole, joined(" or ", others))
    unit = units[leaf] if leaf else hint.get("unit")
    text = f"{hint['says']}{f', in {unit}' if unit else ''}. None when it is not reported."
    used = {via} | {"youngest" for path in paths if "(" in path}
    return Flat(key, TYPES[kind], value, text, frozenset(one for one in used if one))


def _read(path: str, number: Iterator[int], place: str) -> Code:
    """An expression that reads a path, and is None where a part of it is missing."""
    current, missing = name("self"), []
    steps = path.split(".")
    for step, following in pairwise(steps):
        match = _STEP.fullmatch(step)
        if match is None:
            raise SpecificationError(f"{place}: {step!r} is not a step of a path")
        found = fill("{}.{}", current, name(match["name"]))
        if match["chosen"]:
            found = fill("youngest({}, {}, {})", found, literal(match["chosen"]), literal(following))
        current = name(f"part_{next(number)}")
        missing.append(fill("({} := {}) is None", current, found))
    read = fill("{}.{}", current, name(steps[-1]))
    return fill("None if {} else {}", joined(" or ", missing), read) if missing else read


def units_of(meanings: object) -> dict[str, str]:
    """The units of specs/meanings.yaml by leaf."""
    rows = meanings if isinstance(meanings, list) else []
    return {leaf: row["unit"] for row in rows if row.get("unit") for leaf in row["leaves"]}
