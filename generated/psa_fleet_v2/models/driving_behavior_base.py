"""The model `DrivingBehaviorBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .driving_behavior_base_mode import DrivingBehaviorBaseMode


@define(getstate_setstate=False, repr=False)
class DrivingBehaviorBase(Model):
    """The driving mode that the driver chose, without a time of its own."""

    mode: DrivingBehaviorBaseMode | None = member("mode", Enumeration("DrivingBehaviorBaseMode"))
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
        self.mode = read[0](raw) if type(raw := get("mode")) is str else None
