"""The model `TelemetryExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .basic_kinetic import BasicKinetic
    from .maintenance_obj import MaintenanceObj
    from .position import Position
    from .telemetry_extension_odometer import TelemetryExtensionOdometer

__all__ = ["TelemetryExtension"]


@define(getstate_setstate=False)
class TelemetryExtension(Model):
    """More about the moment of a telemetry message, when it was asked for."""

    odometer: TelemetryExtensionOdometer | None = None
    """Reading of the odometer."""
    kinetic: BasicKinetic | None = None
    """Movement."""
    location: Position | None = None
    """The position at that moment."""
    maintenance: MaintenanceObj | None = None
    """The maintenance."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "odometer": ("odometer", Nested("telemetry_extension_odometer", "TelemetryExtensionOdometer")),
        "kinetic": ("kinetic", Nested("basic_kinetic", "BasicKinetic")),
        "location": ("location", Nested("position", "Position")),
        "maintenance": ("maintenance", Nested("maintenance_obj", "MaintenanceObj")),
    }
