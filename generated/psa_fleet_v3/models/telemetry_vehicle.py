"""The model `TelemetryVehicle`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
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

__all__ = ["TelemetryVehicle"]


@define(getstate_setstate=False)
class TelemetryVehicle(Model):
    """What the vehicle tells of itself."""

    engines: list[EngineBase] | None = None
    """The engines."""
    energies: list[EnergyBase] | None = None
    """The energies that the vehicle runs on.

    Choose by `type`, never by index.
    """
    transmission: Transmission | None = None
    """The gearbox."""
    powertrain: PowertrainBase | None = None
    """The powertrain as a whole."""
    adas: Adas | None = None
    """Driver assistance systems."""
    lighting: LightingBase | None = None
    """Lights that are on.

    Deprecated; see `lightingSystem`.
    """
    lighting_system: LightingSystemBase | None = None
    """Turn and fog lights."""
    ignition: IgnitionBase | None = None
    """The ignition."""
    doors_state: DoorsStateBase | None = None
    """Locks and openings."""
    battery: BatteryBase | None = None
    """The 12 V battery."""
    safety: BaseSafety | None = None
    """Belts and the automatic emergency call."""
    wiping_blades: WipingBladesState | None = None
    """The windscreen wipers."""
    odometer: TelemetryVehicleOdometer | None = None
    """Reading of the odometer."""
    alarm: BaseAlarm | None = None
    """The burglar alarm."""
    kinetic: BasicKinetic | None = None
    """Movement."""
    driving_behavior: DrivingBehaviorBase | None = None
    """The driving mode that the driver chose."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "engines": ("engines", Many(Nested("engine_base", "EngineBase"))),
        "energies": ("energies", Many(Nested("energy_base", "EnergyBase"))),
        "transmission": ("transmission", Nested("transmission", "Transmission")),
        "powertrain": ("powertrain", Nested("powertrain_base", "PowertrainBase")),
        "adas": ("adas", Nested("adas", "Adas")),
        "lighting": ("lighting", Nested("lighting_base", "LightingBase")),
        "lighting_system": ("lightingSystem", Nested("lighting_system_base", "LightingSystemBase")),
        "ignition": ("ignition", Nested("ignition_base", "IgnitionBase")),
        "doors_state": ("doorsState", Nested("doors_state_base", "DoorsStateBase")),
        "battery": ("battery", Nested("battery_base", "BatteryBase")),
        "safety": ("safety", Nested("base_safety", "BaseSafety")),
        "wiping_blades": ("wipingBlades", Nested("wiping_blades_state", "WipingBladesState")),
        "odometer": ("odometer", Nested("telemetry_vehicle_odometer", "TelemetryVehicleOdometer")),
        "alarm": ("alarm", Nested("base_alarm", "BaseAlarm")),
        "kinetic": ("kinetic", Nested("basic_kinetic", "BasicKinetic")),
        "driving_behavior": ("drivingBehavior", Nested("driving_behavior_base", "DrivingBehaviorBase")),
    }
