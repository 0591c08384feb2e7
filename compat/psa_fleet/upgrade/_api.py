"""Public functions: the conversion of one document, and its tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .._base.json import JSON
from ._engine import run
from ._rules import Rule, RuleTable
from ._tables import TABLES


def to_v3(schema: str, payload: JSON) -> JSON:
    """Convert a v2 response to the shape that it has in v3.

    A field that v3 has under the same name and with a compatible type stays as it is. The others follow the
    rules that `rules()` lists: renamed, moved, put into a list, made a number, another spelling of a value.
    Data that v3 cannot express is kept under its v2 name (`Keep`), so that a v3 model has it in
    `additional_properties`. Nothing is guessed: a belt warning gets no seat, the states of the speed
    regulator (`adas.rvv`) stay v2's, a flat `residual` (kWh in older documents) is not read as Wh, and a part
    of a telemetry message keeps its time, for which v3 has no field.

    Where v3 has one timestamp for a measured state (`createdAt`) and v2 or the server has two, the younger
    one is kept. A position is the exception: it is as old as its `createdAt`, and a later `updatedAt` is kept
    as well.

    Other spellings (`Alias`; for example `energy` next to `energies`) are merged with the documented one,
    measurement by measurement. Of two measurements the younger one is kept, whole and with its own timestamp,
    and the other is dropped: no state mixes values of two times, and no value moves back in time. Data that
    only one spelling has (a charging state, an energy) is kept, with its own `createdAt` where its time
    differs from that of the object around it. A missing or unreadable timestamp loses against a readable one.
    Where timestamps decide nothing and the values differ, the documented name keeps its value and the other
    spelling is kept as well. The same applies to a v2 field whose v3 name is also present with another value:
    `privacy.driverRequestState` stays next to a different `privacy.state`, and so does
    `doorsState.lockedState` unless `lockedStates` has its value. Energies are matched by type and subtype.
    Without a subtype, Electric is ElectricEnergy and Fuel is FossilEnergy; Hydrogen is neither.

    v3 JSON without such spellings is returned unchanged, and so is JSON that was already upgraded.

    Args:
        schema: Name of the v2 schema, of one item (`"Status"`) or of a collection (`"StatusList"`). Data of a
            schema that only v3 has (`"Alarms"`) is returned as it is.
        payload: JSON from the server. Nothing in it makes this fail: data that is not of the documented shape
            stays as it is.

    Returns:
        The JSON in v3's shape. `payload` is not changed, but the result shares the parts that no rule touches
        with it, and is `payload` itself if there is nothing to convert: copy it before changing it in place.

    Raises:
        ValueError: Neither version has a schema of that name.
    """
    if schema in TABLES:
        return run(schema, payload)
    if not _is_known(schema):
        del payload  # a traceback shows local variables
        known = ", ".join(name for name in sorted(TABLES) if " " not in name)
        raise ValueError(f"unknown schema {schema!r}; expected one of: {known}")
    return payload


def _is_known(schema: str) -> bool:
    from psa_fleet_v2.models import __all__ as of_v2
    from psa_fleet_v3.models import __all__ as models

    # A class is named after its schema, in capitals and without separators.
    return schema[:1].upper() + schema[1:].replace("_", "") in {*models, *of_v2}


def rules() -> Mapping[str, tuple[Rule, ...]]:
    """Return every difference between v2 and v3: by table, the rules in the order in which they are applied.

    A table is named after its v2 schema, and where that schema has different shapes in v3 depending on its
    place, after both: `Energy`, `Energy in Telemetry`.
    """
    return MappingProxyType({name: table.rules for name, table in TABLES.items()})


def tables() -> Mapping[str, RuleTable]:
    """Return the tables: the v3 schema of each v2 schema, with the rules and the parts of the conversion."""
    return MappingProxyType(TABLES)
