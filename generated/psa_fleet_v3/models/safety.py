"""The model `Safety`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .belt_status import BeltStatus
    from .safety_auto_e_call_triggering import SafetyAutoECallTriggering


@define(getstate_setstate=False, repr=False)
class Safety(Model):
    """Belts and the automatic emergency call."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    belt_status: list[BeltStatus] | None = member("beltStatus", Many(Nested("BeltStatus")))
    """The belts, seat by seat."""
    auto_e_call_triggering: SafetyAutoECallTriggering | None = member(
        "autoECallTriggering", Enumeration("SafetyAutoECallTriggering")
    )
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    * `ShockDetectionUnabled`: shocks can't be noticed
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        if is_short(raw := get("beltStatus")):
            self.belt_status = None if raw is None else read[1](raw)
        self.auto_e_call_triggering = read[2](raw) if type(raw := get("autoECallTriggering")) is str else None
