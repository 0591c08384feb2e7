"""The model `TelemetryVehicle`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

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


@define(getstate_setstate=False, repr=False)
class TelemetryVehicle(Model):
    """What the vehicle reports about itself."""

    engines: list[Engine] | None = member("engines", Many(Nested("Engine")))
    """The engines."""
    energies: list[Energy] | None = member("energies", Many(Nested("Energy")))
    """The energies that the vehicle runs on.

    Choose by `type`, never by index.
    """
    transmission: Transmission | None = member("transmission", Nested("Transmission"))
    """The gearbox."""
    adas: Adas | None = member("adas", Nested("Adas"))
    """Driver assistance systems."""
    lighting: Lighting | None = member("lighting", Nested("Lighting"))
    """Lights that are on."""
    ignition: Ignition | None = member("ignition", Nested("Ignition"))
    """The ignition."""
    doors_state: DoorsState | None = member("doorsState", Nested("DoorsState"))
    """Locks and openings."""
    battery: Battery | None = member("battery", Nested("Battery"))
    """The 12 V battery."""
    safety: TelemetryVehicleSafety | None = member("safety", Nested("TelemetryVehicleSafety"))
    """Belts and the automatic emergency call."""
    odometer: TelemetryVehicleOdometer | None = member("odometer", Nested("TelemetryVehicleOdometer"))
    """Reading of the odometer."""
    kinetic: BasicKinetic | None = member("kinetic", Nested("BasicKinetic"))
    """Movement."""
    driving_behavior: DrivingBehaviorBase | None = member("drivingBehavior", Nested("DrivingBehaviorBase"))
    """The driving mode that the driver chose."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("engines")):
            self.engines = None if raw is None else read[0](raw)
        if is_short(raw := get("energies")):
            self.energies = None if raw is None else read[1](raw)
        self.transmission = None if (raw := get("transmission")) is None else read[2](raw)
        self.adas = None if (raw := get("adas")) is None else read[3](raw)
        self.lighting = None if (raw := get("lighting")) is None else read[4](raw)
        self.ignition = None if (raw := get("ignition")) is None else read[5](raw)
        self.doors_state = None if (raw := get("doorsState")) is None else read[6](raw)
        self.battery = None if (raw := get("battery")) is None else read[7](raw)
        self.safety = None if (raw := get("safety")) is None else read[8](raw)
        self.odometer = None if (raw := get("odometer")) is None else read[9](raw)
        self.kinetic = None if (raw := get("kinetic")) is None else read[10](raw)
        self.driving_behavior = None if (raw := get("drivingBehavior")) is None else read[11](raw)
