"""The model `TelemetryVehicle`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .adas import Adas
    from .basic_kinetic import BasicKinetic
    from .battery import Battery
    from .doors_state import DoorsState
    from .driving_behavior_base import DrivingBehaviorBase
    from .energy import Energy
    from .engine import Engine
    from .ignition import Ignition
    from .lighting import Lighting
    from .telemetry_vehicle_odometer import TelemetryVehicleOdometer
    from .telemetry_vehicle_safety import TelemetryVehicleSafety
    from .transmission import Transmission

__all__ = ["TelemetryVehicle"]


@define(getstate_setstate=False)
class TelemetryVehicle(Model):
    """What the vehicle tells of itself."""

    engines: list[Engine] | None = None
    """The engines."""
    energies: list[Energy] | None = None
    """The energies that the vehicle runs on.

    Choose by `type`, never by index.
    """
    transmission: Transmission | None = None
    """The gearbox."""
    adas: Adas | None = None
    """Driver assistance systems."""
    lighting: Lighting | None = None
    """Lights that are on."""
    ignition: Ignition | None = None
    """The ignition."""
    doors_state: DoorsState | None = None
    """Locks and openings."""
    battery: Battery | None = None
    """The 12 V battery."""
    safety: TelemetryVehicleSafety | None = None
    """Belts and the automatic emergency call."""
    odometer: TelemetryVehicleOdometer | None = None
    """Reading of the odometer."""
    kinetic: BasicKinetic | None = None
    """Movement."""
    driving_behavior: DrivingBehaviorBase | None = None
    """The driving mode that the driver chose."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "engines": ("engines", Many(Nested("engine", "Engine"))),
        "energies": ("energies", Many(Nested("energy", "Energy"))),
        "transmission": ("transmission", Nested("transmission", "Transmission")),
        "adas": ("adas", Nested("adas", "Adas")),
        "lighting": ("lighting", Nested("lighting", "Lighting")),
        "ignition": ("ignition", Nested("ignition", "Ignition")),
        "doors_state": ("doorsState", Nested("doors_state", "DoorsState")),
        "battery": ("battery", Nested("battery", "Battery")),
        "safety": ("safety", Nested("telemetry_vehicle_safety", "TelemetryVehicleSafety")),
        "odometer": ("odometer", Nested("telemetry_vehicle_odometer", "TelemetryVehicleOdometer")),
        "kinetic": ("kinetic", Nested("basic_kinetic", "BasicKinetic")),
        "driving_behavior": ("drivingBehavior", Nested("driving_behavior_base", "DrivingBehaviorBase")),
    }
