"""The model `StatusDrivingBehavior`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .status_driving_behavior_mode import StatusDrivingBehaviorMode

__all__ = ["StatusDrivingBehavior"]


@define(getstate_setstate=False)
class StatusDrivingBehavior(Model):
    """The driving mode that the driver chose."""

    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    mode: StatusDrivingBehaviorMode | None = None
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
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "updated_at": ("updatedAt", TIMESTAMP),
        "mode": ("mode", Enumeration("status_driving_behavior_mode", "StatusDrivingBehaviorMode")),
    }
