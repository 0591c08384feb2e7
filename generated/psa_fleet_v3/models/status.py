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
    """The newest known state of a vehicle.

    Each part has its own time, and parts that the vehicle does not report are missing.
    """

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    ignition: Ignition | None = None
    """The ignition."""
    last_position: Position | None = None
    """Where the vehicle was last seen."""
    preconditioning: Preconditioning | None = None
    """Heating or cooling of the cabin before a drive."""
    energies: list[Energy] | None = None
    """The energies that the vehicle runs on.

    Choose by `type`, never by index.
    """
    engines: list[Engine] | None = None
    """The engines."""
    transmission: Transmission | None = None
    """The gearbox."""
    powertrain: Powertrain | None = None
    """The powertrain as a whole."""
    adas: Adas | None = None
    """Driver assistance systems."""
    doors_state: DoorsState | None = None
    """Locks and openings."""
    privacy: Privacy | None = None
    """How much the driver lets the vehicle tell."""
    battery: Battery | None = None
    """The 12 V battery."""
    service: ServiceType | None = None
    """Kind of connected service."""
    safety: Safety | None = None
    """Belts and the automatic emergency call."""
    odometer: VehicleOdometer | None = None
    """Reading of the odometer."""
    kinetic: Kinetic | None = None
    """Movement."""
    environment: Environment | None = None
    """What the vehicle measures around itself."""
    driving_behavior: DrivingBehavior | None = None
    """The driving mode that the driver chose."""
    wiping_blades: WipingBladesState | None = None
    """The windscreen wipers."""
    lighting_system: LightingSystem | None = None
    """Turn and fog lights."""
    alarm: VehicleStatusAlarm | None = None
    """The burglar alarm."""
    stolen: StolenObj | None = None
    """The theft report."""
    links: StatusLinks | None = None
    """Links to what belongs to it."""
    embedded: StatusEmbedded | None = None
    """What is sent along."""
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
