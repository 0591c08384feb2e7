"""Tables by hand, by name: the v2 schema's, and where v3 has several schemas for it also the place."""

from __future__ import annotations

from typing import Final

from . import _resources, _status, _telemetry
from ._rules import RuleTable

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


BY_HAND: Final[dict[str, RuleTable]] = {
    **_resources.TABLES,
    **_resources.COLLECTIONS,
    **_status.TABLES,
    **_telemetry.TABLES,
    **{name: RuleTable(name, name) for name in _SAME},
    **{name: RuleTable(name, None) for name in (*_SCALARS, *_MONITOR)},
}
"""Their rules name members as they were called first."""
