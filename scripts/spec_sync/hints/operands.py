"""Rows of operands in the vendor's words: type, unit and operators, as the description in specs/ has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from ..walking import TODO, Object, item, nodes
from .meanings import leaves_at

OPERATORS: Final = ("equalsTo", "greaterThan", "lowerThan", "includedIn", "onChange")
_ROW: Final = re.compile(r"^\s*\|\s*`*([\w.]+)[^|]*\|([^|]*)\|([^|]*)\|", re.MULTILINE)
_BULLET: Final = re.compile(r"^\s*\* `([\w.]+)`:([^;\n]*);([^\n]*)$", re.MULTILINE)
_TYPES: Final[Mapping[str, str]] = {
    "list": "list",
    "enum": "enum",
    "number": "number",
    "float": "number",
    "integer": "integer",
    "boolean": "boolean",
    "duration": "duration",
    "literal": "state",
    "n/a": "state",
    "string": "text",
    "text": "text",
}
"""The types of specs/ by what the vendor's words begin with."""
_ROOTS: Final = ("Telemetry", "Status")
"""The schemas whose members operands watch."""


def rows(vendor: Object) -> dict[str, str]:
    """The rows of all operands that a document describes, in a table or a list of its words.

    Args:
        vendor: A document of the vendor's.
    """
    found: dict[str, str] = {}
    described = (one.get("description") for one in nodes(vendor))
    for text in (each for each in described if isinstance(each, str)):
        for match in (*_ROW.finditer(text), *_BULLET.finditer(text)):
            name, kind, listed = match[1], match[2].strip(), match[3]
            operators = [each for each in OPERATORS if each.lower() in listed.lower()]
            type_ = next((to for begun, to in _TYPES.items() if kind.lower().startswith(begun)), None)
            if operators and type_ is not None:
                unit = re.search(r"\(([^()]+)\)", kind) if type_ in ("number", "integer") else None
                found.setdefault(name, f"{type_}{f' ({unit[1]})' if unit else ''}; {', '.join(operators)}")
    return found


def completed(text: str, document: Object, vendor: Object, units: Mapping[str, Any]) -> str:
    """A specification with the rows of new operands, where the vendor has one.

    Args:
        text: The specification; the description of `TriggerOperand` has a marker for each new operand.
        document: The same as data.
        vendor: The vendor's document.
        units: The units of numbers by their name in meanings.yaml.
    """
    schemas = item(document, "components", "schemas")
    for name, row in rows(vendor).items():
        unit = _unit(schemas, name, units)
        if unit is not None and re.match(r"(number|integer);", row):
            row = row.replace(";", f" ({unit});", 1)
        text = re.sub(
            rf"(\* `{re.escape(name)}`: ){re.escape(TODO)}$", rf"\g<1>{row}", text, flags=re.MULTILINE
        )
    return text


def _unit(schemas: Object, name: str, units: Mapping[str, Any]) -> str | None:
    """The unit of the number that an operand watches: its name is the way to it."""
    steps = name.split(".")
    for root in _ROOTS:
        path = steps[1:] if root == "Status" and steps[0] == "vehicle" else steps
        for leaf in leaves_at(schemas, root, path) if root in schemas else ():
            if units.get(leaf) not in (None, "1"):
                return str(units[leaf])
    return None
