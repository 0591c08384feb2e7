"""All tables by name: the v2 schema's name, and where v3 has several schemas for it also the place."""

from __future__ import annotations

from typing import Final

from . import _resources, _status, _telemetry
from ._derived import RENAMED
from ._rules import Alias, Move, Number, Rename, Replaced, Rule, RuleTable, Timestamp, Unit, Wrap

# Schemas of v2 responses that are the same in v3, or are text or numbers: nothing to convert.
_SAME = (
    "AlertMsgEnum",
    "Attribute",
    "AttributeSet",
    "AttributeType",
    "ChargingStatusEnum",
    "CollisionDetails",
    "DayOfWeek",
    "EnergyCharging",
    "EngineLiquid",
    "FrontParkAssist",
    "Geometry",
    "LightPosition",
    "LightSide",
    "Link",
    "LockState",
    "MonitorId",
    "MonitorStatus",
    "Opening",
    "OpeningName",
    "OpeningState",
    "Point",
    "PreconditioningProgram",
    "RearParkAssist",
    "Recurrence",
    "RetryPolicyEnum",
    "Tab_Links",
    "TripFaultKind",
    "Url",
    "Vin",
)
# Parts of a monitor, which another module converts: left as they are.
_MONITOR = (
    "BoundedProgram",
    "DataTrigger",
    "EventExtensionType",
    "MonitorCallbackSubscribe",
    "MonitorParameter",
    "TimeTrigger",
    "TimeZoneTrigger",
    "TriggerOperand",
    "Webhook",
    "ZoneTrigger",
)
# Numbers that have a schema in v2 and are members of another schema in v3: their tables are those of Energy.
_SCALARS = ("ElectricResidualEnergy", "FuelEnergyConsumption")


def _renamed(table: RuleTable) -> RuleTable:
    """A table with the rules for members that v3 renamed later; rules that name them have the new name."""
    names = RENAMED.get(table.target or "", {})
    if not names:
        return table
    rules: list[Rule] = [Rename(old, "v3 renamed it, and v2 did not", new) for old, new in names.items()]
    for rule in table.rules:
        if isinstance(rule, Unit | Number):  # their path is the one in v3
            rules.append(rule._replace(path=names.get(rule.path, rule.path)))
        elif isinstance(rule, Rename | Move | Replaced | Timestamp | Wrap | Alias):
            rules.append(rule._replace(to=names.get(rule.to, rule.to)))
        else:
            rules.append(rule)
    return table._replace(rules=tuple(rules))


_BY_HAND: Final[dict[str, RuleTable]] = {
    **_resources.TABLES,
    **_resources.COLLECTIONS,
    **_status.TABLES,
    **_telemetry.TABLES,
    **{name: RuleTable(name, name) for name in _SAME},
    **{name: RuleTable(name, None) for name in (*_SCALARS, *_MONITOR)},
}

TABLES: Final[dict[str, RuleTable]] = {name: _renamed(table) for name, table in _BY_HAND.items()}
