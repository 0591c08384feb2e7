"""The model `DrivingBehaviorBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .driving_behavior_base_mode import DrivingBehaviorBaseMode

__all__ = ["DrivingBehaviorBase"]


@define(getstate_setstate=False)
class DrivingBehaviorBase(Model):
    """The driving mode that the driver chose, without a time of its own."""

    mode: DrivingBehaviorBaseMode | None = None
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
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "mode": ("mode", Enumeration("driving_behavior_base_mode", "DrivingBehaviorBaseMode")),
    }
