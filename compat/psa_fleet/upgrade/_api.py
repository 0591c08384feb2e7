"""What the package offers: one document upgraded, and the tables to read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .._base.json import JSON
from ._engine import run
from ._rules import Rule, RuleTable
from ._tables import TABLES


def to_v3(schema: str, payload: JSON) -> JSON:
    """Turn an answer of v2 into the shape that v3 gives it.

    A field that v3 has under the same name and with a compatible type stays as it is. The others follow the
    rules that `rules()` lists: renamed, moved, put into a list, made a number, another spelling of a value.
    What v3 cannot say is kept under its v2 name (`Keep`), so that a v3 model has it in
    `additional_properties`; nothing is guessed and nothing is made up. So a belt warning is given no seat,
    the states of the speed regulator (`adas.rvv`) stay v2's, a flat `residual` (kWh in older documents) is
    not taken for Wh, and a part of a telemetry message keeps the time that v3 has no field for.

    Where v3 has one time stamp for a measured state (`createdAt`) and v2 or the server two, the younger
    stays. A position is the exception: it is as old as its `createdAt`, and a later `updatedAt`
    stays beside it.

    Other spellings (`Alias`; for example `energy` beside `energies`) are merged with the documented one,
    measurement by measurement: of two the younger one stays, whole and with its own time stamp, and the other
    is dropped, so that no state is made of the values of two times and no value moves back in time. What only
    one spelling has (a charging state, an energy) is kept; where it is of another time than the object around
    it, it has its own `createdAt`. A time stamp that is absent or cannot be read loses against one that can.
    Where time stamps decide nothing and the values differ, the documented name keeps its value and the other
    spelling stays beside it as well. The same holds for a v2 field whose v3 name is there too with another
    value: `privacy.driverRequestState` beside a different `privacy.state` stays, and so does
    `doorsState.lockedState` unless `lockedStates` has its value. Energies are matched by type and subtype;
    Electric is ElectricEnergy and Fuel is FossilEnergy when no subtype is given, and Hydrogen is neither.

    v3 JSON without such spellings comes back equal, and so does everything that was upgraded before.

    Args:
        schema: name of the v2 schema, of one item (`"Status"`) or of a collection (`"StatusList"`). What has
            a schema that only v3 has (`"Alarms"`) is in v3's shape, and comes back as it is.
        payload: what the server sent. Nothing in it makes this fail: what is not of the documented shape
            stays as it is.

    Returns:
        The JSON in v3's shape. `payload` is not changed. What no rule touches is not copied but shared with
        it, and where nothing is to do it is `payload` itself: copy the result before changing it in place.

    Raises:
        ValueError: no version has a schema of that name.
    """
    if schema in TABLES:
        return run(schema, payload)
    if not _only_in_v3(schema):
        known = ", ".join(name for name in sorted(TABLES) if " " not in name)
        raise ValueError(f"{schema!r} is no schema of an answer. v2 has: {known}")
    return payload


def _only_in_v3(schema: str) -> bool:
    from psa_fleet_v3.models import __all__ as models

    # A class is named after its schema, in capitals and without separators.
    return schema[:1].upper() + schema[1:].replace("_", "") in models


def rules() -> Mapping[str, tuple[Rule, ...]]:
    """Every difference between v2 and v3: by table, the rules in the order in which they are carried out.

    A table is named after its v2 schema, and where v3 gives the same v2 schema another shape in another
    place, after both: `Energy`, `Energy in Telemetry`.
    """
    return MappingProxyType({name: table.rules for name, table in TABLES.items()})


def tables() -> Mapping[str, RuleTable]:
    """The tables themselves: which v2 schema becomes which v3 schema, by which rules and with which parts."""
    return MappingProxyType(TABLES)
