"""The model `BaseSafety`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .base_safety_auto_e_call_triggering import BaseSafetyAutoECallTriggering
    from .belt_status import BeltStatus


@define(getstate_setstate=False, repr=False)
class BaseSafety(Model):
    """Belts and the automatic emergency call, without a time of their own."""

    belt_status: list[BeltStatus] | None = member("beltStatus", Many(Nested("BeltStatus")))
    """The belts, seat by seat."""
    auto_e_call_triggering: BaseSafetyAutoECallTriggering | None = member(
        "autoECallTriggering", Enumeration("BaseSafetyAutoECallTriggering")
    )
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    * `ShockDetectionUnabled`: shocks can't be noticed
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("beltStatus")):
            self.belt_status = None if raw is None else read[0](raw)
        self.auto_e_call_triggering = read[1](raw) if type(raw := get("autoECallTriggering")) is str else None
