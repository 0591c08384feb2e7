"""The model `Status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import EnergiesByType
from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import is_short, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

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
    """How much the driver allows the vehicle to report."""
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

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[1](raw)
        self.ignition = None if (raw := get("ignition")) is None else read[2](raw)
        self.last_position = None if (raw := get("lastPosition")) is None else read[3](raw)
        self.preconditioning = None if (raw := get("preconditioning")) is None else read[4](raw)
        if is_short(raw := get("energies")):
            self.energies = None if raw is None else read[5](raw)
        if is_short(raw := get("engines")):
            self.engines = None if raw is None else read[6](raw)
        self.doors_state = None if (raw := get("doorsState")) is None else read[7](raw)
        self.privacy = None if (raw := get("privacy")) is None else read[8](raw)
        self.battery = None if (raw := get("battery")) is None else read[9](raw)
        self.service = None if (raw := get("service")) is None else read[10](raw)
        self.safety = None if (raw := get("safety")) is None else read[11](raw)
        self.odometer = None if (raw := get("odometer")) is None else read[12](raw)
        self.kinetic = None if (raw := get("kinetic")) is None else read[13](raw)
        self.environment = None if (raw := get("environment")) is None else read[14](raw)
        self.driving_behavior = None if (raw := get("drivingBehavior")) is None else read[15](raw)
        self.links = None if (raw := get("_links")) is None else read[16](raw)
        self.embedded = None if (raw := get("_embedded")) is None else read[17](raw)
