"""The model `DrivingBehavior`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .driving_behavior_mode import DrivingBehaviorMode


@define(getstate_setstate=False, repr=False)
class DrivingBehavior(Model):
    """The driving mode that the driver chose."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339).

    Deprecated.
    """
    mode: DrivingBehaviorMode | None = member("mode", Enumeration("DrivingBehaviorMode"))
    """The driving mode.

    * `Comfort`: comfort
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
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[1](raw)
        self.mode = read[2](raw) if type(raw := get("mode")) is str else None
