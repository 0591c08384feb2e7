"""The model `TelemetryExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .maintenance_base import MaintenanceBase
    from .position_base import PositionBase

__all__ = ["TelemetryExtension"]


@define(getstate_setstate=False)
class TelemetryExtension(Model):
    """More about the moment of a telemetry message, when it was asked for."""

    location: PositionBase | None = None
    """The position at that moment."""
    maintenance: MaintenanceBase | None = None
    """The maintenance."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "location": ("location", Nested("position_base", "PositionBase")),
        "maintenance": ("maintenance", Nested("maintenance_base", "MaintenanceBase")),
    }
