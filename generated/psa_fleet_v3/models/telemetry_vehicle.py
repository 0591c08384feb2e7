"""The model `TelemetryVehicle`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .adas import Adas
    from .base_alarm import BaseAlarm
    from .base_safety import BaseSafety
    from .basic_kinetic import BasicKinetic
    from .battery_base import BatteryBase
    from .doors_state_base import DoorsStateBase
    from .driving_behavior_base import DrivingBehaviorBase
    from .energy_base import EnergyBase
    from .engine_base import EngineBase
    from .ignition_base import IgnitionBase
    from .lighting_base import LightingBase
    from .lighting_system_base import LightingSystemBase
    from .powertrain_base import PowertrainBase
    from .telemetry_vehicle_odometer import TelemetryVehicleOdometer
    from .transmission import Transmission
    from .wiping_blades_state import WipingBladesState


@define(getstate_setstate=False, repr=False)
class TelemetryVehicle(Model):
    """What the vehicle reports about itself."""

    engines: list[EngineBase] | None = member("engines", Many(Nested("EngineBase")))
    """The engines."""
    energies: list[EnergyBase] | None = member("energies", Many(Nested("EnergyBase")))
    """The energies that the vehicle runs on.

    Choose by `type`, never by index.
    """
    transmission: Transmission | None = member("transmission", Nested("Transmission"))
    """The gearbox."""
    powertrain: PowertrainBase | None = member("powertrain", Nested("PowertrainBase"))
    """The powertrain as a whole."""
    adas: Adas | None = member("adas", Nested("Adas"))
    """Driver assistance systems."""
    lighting: LightingBase | None = member("lighting", Nested("LightingBase"))
    """Lights that are on.

    Deprecated; see `lightingSystem`.
    """
    lighting_system: LightingSystemBase | None = member("lightingSystem", Nested("LightingSystemBase"))
    """Turn and fog lights."""
    ignition: IgnitionBase | None = member("ignition", Nested("IgnitionBase"))
    """The ignition."""
    doors_state: DoorsStateBase | None = member("doorsState", Nested("DoorsStateBase"))
    """Locks and openings."""
    battery: BatteryBase | None = member("battery", Nested("BatteryBase"))
    """The 12 V battery."""
    safety: BaseSafety | None = member("safety", Nested("BaseSafety"))
    """Belts and the automatic emergency call."""
    wiping_blades: WipingBladesState | None = member("wipingBlades", Nested("WipingBladesState"))
    """The windscreen wipers."""
    odometer: TelemetryVehicleOdometer | None = member("odometer", Nested("TelemetryVehicleOdometer"))
    """Reading of the odometer."""
    alarm: BaseAlarm | None = member("alarm", Nested("BaseAlarm"))
    """The burglar alarm."""
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
        self.powertrain = None if (raw := get("powertrain")) is None else read[3](raw)
        self.adas = None if (raw := get("adas")) is None else read[4](raw)
        self.lighting = None if (raw := get("lighting")) is None else read[5](raw)
        self.lighting_system = None if (raw := get("lightingSystem")) is None else read[6](raw)
        self.ignition = None if (raw := get("ignition")) is None else read[7](raw)
        self.doors_state = None if (raw := get("doorsState")) is None else read[8](raw)
        self.battery = None if (raw := get("battery")) is None else read[9](raw)
        self.safety = None if (raw := get("safety")) is None else read[10](raw)
        self.wiping_blades = None if (raw := get("wipingBlades")) is None else read[11](raw)
        self.odometer = None if (raw := get("odometer")) is None else read[12](raw)
        self.alarm = None if (raw := get("alarm")) is None else read[13](raw)
        self.kinetic = None if (raw := get("kinetic")) is None else read[14](raw)
        self.driving_behavior = None if (raw := get("drivingBehavior")) is None else read[15](raw)
