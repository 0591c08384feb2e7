"""What a data trigger can watch: every operand, its type, unit, operators, values and versions.

The names per version, and the values of an enumeration, are made from specs/v2.yaml and specs/v3.yaml. Types
and operators are the vendor's table of operands there.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias, cast

from ..subscription import Version
from ._derived import ADDED, VALUES
from ._derived import OperandName as OperandName

Operator: TypeAlias = Literal["equalsTo", "greaterThan", "lowerThan", "includedIn", "onChange"]
OperandType: TypeAlias = Literal["number", "integer", "boolean", "enum", "text", "state"]

OPERATORS: Final[tuple[Operator, ...]] = ("equalsTo", "greaterThan", "lowerThan", "includedIn", "onChange")


class Usage(NamedTuple):
    """Use of an operand in one version of the API."""

    kind: OperandType
    """The type of its values."""

    operators: tuple[Operator, ...]
    """The operators that it accepts."""

    values: tuple[str, ...]
    """The documented values of an `enum`."""


class Operand(NamedTuple):
    """One thing that a data trigger can watch."""

    name: str
    """The name on the wire, such as `vehicle.energy.electric.level`."""

    kind: OperandType
    """The type of its values; `state` is a compound one that can only be watched for a change."""

    unit: str | None
    """The unit of a number: `km`, `km/h`, `%`, `°C`, `days` or `s`."""

    operators: tuple[Operator, ...]
    """The operators that it accepts."""

    versions: tuple[Version, ...]
    """The versions of the API that have it."""

    description: str
    """What it is, as a part of a sentence."""

    values: tuple[str, ...] = ()
    """The documented values of an `enum`. Servers send others too: enumerations grow."""

    in_v2: Usage | None = None
    """Its use in v2, if that differs from the other members."""

    in_v3: Usage | None = None
    """Its use in v3, if that differs from the other members."""

    def usage(self, version: Version) -> Usage | None:
        """Return the use in a version; None if the version lacks the operand."""
        if version not in self.versions:
            return None
        differing = self.in_v2 if version == "v2" else self.in_v3
        return differing or Usage(self.kind, self.operators, self.values)


_BOTH: Final[tuple[Version, ...]] = ("v2", "v3")
_V2: Final[tuple[Version, ...]] = ("v2",)
_V3: Final[tuple[Version, ...]] = ("v3",)
_COMPARE: Final[tuple[Operator, ...]] = ("equalsTo", "greaterThan", "lowerThan")
_CHANGE: Final[tuple[Operator, ...]] = ("onChange",)
_STATE: Final[tuple[Operator, ...]] = ("onChange", "equalsTo")
_CHOICE: Final[tuple[Operator, ...]] = ("onChange", "equalsTo", "includedIn")
_FACT: Final[tuple[Operator, ...]] = ("equalsTo", "includedIn")

_WHOLE: Final = Usage("integer", _COMPARE, ())

_TABLE: Final[tuple[Operand, ...]] = (
    Operand("vehicle.alert", "text", None, _CHOICE, _BOTH, "the active alerts"),
    Operand("vehicle.odometer", "number", "km", _COMPARE, _BOTH, "the odometer", in_v2=_WHOLE),
    Operand("vehicle.powertrain.status", "enum", None, _CHOICE, _V3, "the state of the powertrain"),
    Operand("vehicle.engines.running", "boolean", None, _STATE, _V2, "the engine running"),
    Operand(
        "vehicle.engines.thermic.oil.temp", "integer", "°C", _COMPARE, _BOTH, "the engine oil temperature"
    ),
    Operand(
        "vehicle.energy.electric.level", "number", "%", _COMPARE, _BOTH, "the battery level", in_v3=_WHOLE
    ),
    Operand(
        "vehicle.energy.electric.autonomy",
        "number",
        "km",
        _COMPARE,
        _BOTH,
        "the electric range",
        in_v3=_WHOLE,
    ),
    Operand("vehicle.energy.fuel.level", "number", "%", _COMPARE, _BOTH, "the fuel level", in_v3=_WHOLE),
    Operand(
        "vehicle.energy.fuel.autonomy", "number", "km", _COMPARE, _BOTH, "the range on fuel", in_v3=_WHOLE
    ),
    Operand("vehicle.autonomy", "integer", "km", _COMPARE, _V3, "the whole range"),
    Operand(
        "vehicle.energy.charging.status",
        "enum",
        None,
        _CHOICE,
        _BOTH,
        "the state of charging",
        in_v2=Usage("enum", _STATE, ()),
    ),
    Operand(
        "vehicle.energy.charging.plugged", "boolean", None, _STATE, _BOTH, "the charging plug plugged in"
    ),
    Operand(
        "vehicle.energy.charging.type",
        "enum",
        None,
        _STATE,
        _V3,
        "the type of charging",
    ),
    Operand("vehicle.doorsState.lockedState", "state", None, _CHANGE, _BOTH, "the locks"),
    Operand("vehicle.doorsState.opening", "state", None, _CHANGE, _BOTH, "the doors and windows"),
    Operand("vehicle.kinetic.moving", "boolean", None, _STATE, _BOTH, "the vehicle moving"),
    Operand("vehicle.kinetic.speed", "number", "km/h", _COMPARE, _BOTH, "the speed"),
    Operand("vehicle.trip", "state", None, _CHANGE, _BOTH, "the trip (deprecated in v3)"),
    Operand("vehicle.trip.start", "state", None, _CHANGE, _V3, "the start of a trip"),
    Operand("vehicle.trip.stop", "state", None, _CHANGE, _V3, "the end of a trip"),
    Operand("vehicle.trip.duration", "integer", "s", _COMPARE, _V3, "the duration of the trip"),
    Operand("vehicle.trip.distance", "number", "km", _COMPARE, _V3, "the distance of the trip"),
    Operand(
        "vehicle.trip.state",
        "enum",
        None,
        ("includedIn",),
        _V3,
        "the state of the trip",
    ),
    Operand(
        "vehicle.maintenance.daysBeforeMaintenance",
        "number",
        "days",
        _COMPARE,
        _BOTH,
        "the days to the next maintenance",
    ),
    Operand(
        "vehicle.maintenance.mileageBeforeMaintenance",
        "number",
        "km",
        _COMPARE,
        _BOTH,
        "the distance to the next maintenance",
    ),
    Operand(
        "vehicle.safety.beltWarning",
        "enum",
        None,
        _STATE,
        _BOTH,
        "the seat belt warning",
    ),
    Operand("environment.air.temp", "number", "°C", _COMPARE, _BOTH, "the outside temperature"),
    Operand("privacy.state", "enum", None, _CHOICE, _BOTH, "the privacy state (deprecated in v2)"),
    Operand(
        "privacy.driverRequestState",
        "enum",
        None,
        _CHOICE,
        _V2,
        "the privacy that the driver chose",
    ),
    Operand(
        "vehicle.drivingBehavior.mode",
        "enum",
        None,
        _CHOICE,
        _BOTH,
        "the driving mode",
    ),
    Operand(
        "vehicle.collision.side",
        "enum",
        None,
        _FACT,
        _BOTH,
        "the side of a collision",
    ),
    Operand(
        "vehicle.collision.severity",
        "enum",
        None,
        _FACT,
        _BOTH,
        "the severity of a collision",
    ),
    Operand(
        "vehicle.safety.autoECallTriggering",
        "enum",
        None,
        _CHOICE,
        _BOTH,
        "the automatic emergency call",
    ),
    Operand(
        "vehicle.preconditioning.airConditioning",
        "state",
        None,
        _CHANGE,
        _V3,
        "the air conditioning before departure",
    ),
    Operand("vehicle.alarm.trigger.type", "enum", None, _CHOICE, _V3, "the cause of an alarm"),
    Operand(
        "vehicle.alarm.status.activation",
        "enum",
        None,
        _STATE,
        _V3,
        "the alarm system",
    ),
    Operand("stolen.state", "boolean", None, _STATE, _V3, "the vehicle reported stolen"),
)


def _complete(row: Operand) -> Operand:
    """A row with the values that the specifications list, each version's where they differ."""
    values = VALUES.get(row.name)
    if values is None:
        return row
    newest = values["v3"] if "v3" in values else values["v2"]
    older, in_v2 = values.get("v2", newest), row.in_v2
    if in_v2 is not None or older != newest:
        _, operators, _ = in_v2 or (row.kind, row.operators, ())
        in_v2 = Usage(row.kind, operators, older)
    return row._replace(values=newest, in_v2=in_v2)


_ADDED: Final = (
    Operand(name, cast("OperandType", kind), unit, cast("tuple[Operator, ...]", operators), versions, name)
    for name, kind, unit, operators, versions in ADDED
)
OPERANDS: Final[Mapping[str, Operand]] = MappingProxyType(
    {operand.name: _complete(operand) for operand in (*_TABLE, *_ADDED)}
)
"""Every operand of v2 and v3 by its name."""
