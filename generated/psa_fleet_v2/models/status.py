"""The model `Status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import EnergiesByType
from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

    from .battery import Battery
    from .doors_state import DoorsState
    from .energy import Energy
    from .engine import Engine
    from .environment import Environment
    from .ignition import Ignition
    from .kinetic import Kinetic
    from .position import Position
    from .preconditioning import Preconditioning
    from .privacy import Privacy
    from .safety import Safety
    from .service_type import ServiceType
    from .status_driving_behavior import StatusDrivingBehavior
    from .status_embedded import StatusEmbedded
    from .status_links import StatusLinks
    from .vehicle_odometer import VehicleOdometer


@define(getstate_setstate=False, repr=False)
class Status(EnergiesByType):
    """The newest known state of a vehicle.

    Each part has its own time, and parts that the vehicle does not report are missing.
    """

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    ignition: Ignition | None = member("ignition", Nested("Ignition"))
    """The ignition."""
    last_position: Position | None = member("lastPosition", Nested("Position"))
    """Where the vehicle was last seen."""
    preconditioning: Preconditioning | None = member("preconditioning", Nested("Preconditioning"))
    """Heating or cooling of the cabin before a drive."""
    energies: list[Energy] | None = member("energies", Many(Nested("Energy")))
    """The energies that the vehicle runs on.

    Choose by `type`, never by index.
    """
    engines: list[Engine] | None = member("engines", Many(Nested("Engine")))
    """The engines."""
    doors_state: DoorsState | None = member("doorsState", Nested("DoorsState"))
    """Locks and openings."""
    privacy: Privacy | None = member("privacy", Nested("Privacy"))
    """How much the driver lets the vehicle tell."""
    battery: Battery | None = member("battery", Nested("Battery"))
    """The 12 V battery."""
    service: ServiceType | None = member("service", Nested("ServiceType"))
    """Kind of connected service."""
    safety: Safety | None = member("safety", Nested("Safety"))
    """Belts and the automatic emergency call."""
    odometer: VehicleOdometer | None = member("odometer", Nested("VehicleOdometer"))
    """Reading of the odometer."""
    kinetic: Kinetic | None = member("kinetic", Nested("Kinetic"))
    """Movement."""
    environment: Environment | None = member("environment", Nested("Environment"))
    """What the vehicle measures around itself."""
    driving_behavior: StatusDrivingBehavior | None = member(
        "drivingBehavior", Nested("StatusDrivingBehavior")
    )
    """The driving mode that the driver chose."""
    links: StatusLinks | None = member("_links", Nested("StatusLinks"))
    """Links to what belongs to it."""
    embedded: StatusEmbedded | None = member("_embedded", Nested("StatusEmbedded"))
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()
