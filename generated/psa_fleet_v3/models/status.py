"""The model `Status`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..behaviour import EnergiesByType
from ..codecs import TEXT, TIMESTAMP, Many, Nested
from ..model import Fields, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .adas import Adas
    from .battery import Battery
    from .doors_state import DoorsState
    from .driving_behavior import DrivingBehavior
    from .energy import Energy
    from .engine import Engine
    from .environment import Environment
    from .ignition import Ignition
    from .kinetic import Kinetic
    from .lighting_system import LightingSystem
    from .position import Position
    from .powertrain import Powertrain
    from .preconditioning import Preconditioning
    from .privacy import Privacy
    from .safety import Safety
    from .service_type import ServiceType
    from .status_embedded import StatusEmbedded
    from .status_links import StatusLinks
    from .stolen_obj import StolenObj
    from .transmission import Transmission
    from .vehicle_odometer import VehicleOdometer
    from .vehicle_status_alarm import VehicleStatusAlarm
    from .wiping_blades_state import WipingBladesState

__all__ = ["Status"]


@define(getstate_setstate=False)
class Status(EnergiesByType):
    """Status."""

    created_at: datetime.datetime | None = None
    updated_at: datetime.datetime | None = None
    vin: str | None = field(default=None, repr=hidden)
    ignition: Ignition | None = None
    last_position: Position | None = None
    preconditioning: Preconditioning | None = None
    energies: list[Energy] | None = None
    engines: list[Engine] | None = None
    transmission: Transmission | None = None
    powertrain: Powertrain | None = None
    adas: Adas | None = None
    doors_state: DoorsState | None = None
    privacy: Privacy | None = None
    battery: Battery | None = None
    service: ServiceType | None = None
    safety: Safety | None = None
    odometer: VehicleOdometer | None = None
    kinetic: Kinetic | None = None
    environment: Environment | None = None
    driving_behavior: DrivingBehavior | None = None
    wiping_blades: WipingBladesState | None = None
    lighting_system: LightingSystem | None = None
    alarm: VehicleStatusAlarm | None = None
    stolen: StolenObj | None = None
    links: StatusLinks | None = None
    embedded: StatusEmbedded | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "vin": ("vin", TEXT),
        "ignition": ("ignition", Nested("ignition", "Ignition")),
        "last_position": ("lastPosition", Nested("position", "Position")),
        "preconditioning": ("preconditioning", Nested("preconditioning", "Preconditioning")),
        "energies": ("energies", Many(Nested("energy", "Energy"))),
        "engines": ("engines", Many(Nested("engine", "Engine"))),
        "transmission": ("transmission", Nested("transmission", "Transmission")),
        "powertrain": ("powertrain", Nested("powertrain", "Powertrain")),
        "adas": ("adas", Nested("adas", "Adas")),
        "doors_state": ("doorsState", Nested("doors_state", "DoorsState")),
        "privacy": ("privacy", Nested("privacy", "Privacy")),
        "battery": ("battery", Nested("battery", "Battery")),
        "service": ("service", Nested("service_type", "ServiceType")),
        "safety": ("safety", Nested("safety", "Safety")),
        "odometer": ("odometer", Nested("vehicle_odometer", "VehicleOdometer")),
        "kinetic": ("kinetic", Nested("kinetic", "Kinetic")),
        "environment": ("environment", Nested("environment", "Environment")),
        "driving_behavior": ("drivingBehavior", Nested("driving_behavior", "DrivingBehavior")),
        "wiping_blades": ("wipingBlades", Nested("wiping_blades_state", "WipingBladesState")),
        "lighting_system": ("lightingSystem", Nested("lighting_system", "LightingSystem")),
        "alarm": ("alarm", Nested("vehicle_status_alarm", "VehicleStatusAlarm")),
        "stolen": ("stolen", Nested("stolen_obj", "StolenObj")),
        "links": ("_links", Nested("status_links", "StatusLinks")),
        "embedded": ("_embedded", Nested("status_embedded", "StatusEmbedded")),
    }
