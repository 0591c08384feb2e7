"""The model `StatusDrivingBehavior`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .status_driving_behavior_mode import StatusDrivingBehaviorMode


@define(getstate_setstate=False, repr=False)
class StatusDrivingBehavior(Model):
    """The driving mode that the driver chose."""

    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    mode: StatusDrivingBehaviorMode | None = member("mode", Enumeration("StatusDrivingBehaviorMode"))
    """The driving mode.

    * `Confort`: comfort
    * `ZEV`: no emissions
    * `ZEVEco`: no emissions, saving energy
    * `HybridEco`: hybrid, saving energy
    * `EcoPlus`: saving as much as possible
    * `eAWD`: electric all-wheel drive
    * `4AWD`: all-wheel drive
    * `ReinforcedLoad`: for a heavy load
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.updated_at = None if (raw := get("updatedAt")) is None else read[0](raw)
        self.mode = read[1](raw) if type(raw := get("mode")) is str else None
