"""The model `Safety`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

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
