"""Make `tables/_units.py`: the units of columns, from specs/meanings.yaml and the specification."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from made_module import write_module
from psa_fleet.tables import TABLES, Column, ColumnType
from spec_sync.hints.meanings import leaves_at

from .facts import VERSIONS, Facts

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "compat" / "psa_fleet" / "tables" / "_units.py"

HEAD = '''"""The units of columns, by kind and column; made by `make tables` from specs/meanings.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

'''
OF_PLACES: Final = {"latitude": "°", "longitude": "°", "altitude": "m"}


def _unit(known: dict[str, Any], units: dict[str, str | None], schema: str, column: Column) -> str | None:
    names = column.place.split(".")
    if names[-1] in OF_PLACES:
        return OF_PLACES[names[-1]]
    choice = column.choice
    wire = [name for name in names if choice is None or name != choice[0]]
    found = next((unit for leaf in leaves_at(known, schema, wire) if (unit := units.get(leaf))), None)
    if found is None or choice is None or " or " not in found:
        return found
    of_fuel, of_electricity = found.split(" or ")
    return of_electricity if choice[0] == "Electric" else of_fuel


def text() -> str:
    """The code of the module, not yet formatted."""
    read = YAML(typ="safe", pure=True).load
    entries = read((ROOT / "specs" / "meanings.yaml").read_text(encoding="utf-8"))
    units = {leaf: entry["unit"] for entry in entries for leaf in entry["leaves"]}
    facts = Facts(ROOT)
    known = {
        name: node
        for each in VERSIONS
        for name, node in facts.documents[each]["components"]["schemas"].items()
    }
    schemas = {facts.class_of(name): name for name in known}
    numeric = (ColumnType.NUMBER, ColumnType.WHOLE)
    found = {
        kind: {
            column.name: unit
            for column in table.columns
            if column.kind in numeric
            and (unit := _unit(known, units, schemas.get(table.model, table.model), column))
            not in (None, "1")
        }
        for kind, table in TABLES.items()
    }
    shown = {kind: columns for kind, columns in found.items() if columns}
    return f"{HEAD}UNITS: Final[Mapping[str, Mapping[str, str]]] = {shown!r}\n"


def write(*, check: bool) -> bool:
    """Write the module, or only compare it.

    Returns:
        Whether it was current.
    """
    return write_module(FILE, text(), check=check)
