"""The model `Status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import EnergiesByType
from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.flat import charging, latest, locked, youngest
from psa_fleet_runtime.model import is_short, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

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


@define(getstate_setstate=False, repr=False)
class Status(EnergiesByType):
    """The newest known state of a vehicle.

    Each part has its own time, and parts that the vehicle does not report are missing.
    """

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
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
    transmission: Transmission | None = member("transmission", Nested("Transmission"))
    """The gearbox."""
    powertrain: Powertrain | None = member("powertrain", Nested("Powertrain"))
    """The powertrain as a whole."""
    adas: Adas | None = member("adas", Nested("Adas"))
    """Driver assistance systems."""
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
    driving_behavior: DrivingBehavior | None = member("drivingBehavior", Nested("DrivingBehavior"))
    """The driving mode that the driver chose."""
    wiping_blades: WipingBladesState | None = member("wipingBlades", Nested("WipingBladesState"))
    """The windscreen wipers."""
    lighting_system: LightingSystem | None = member("lightingSystem", Nested("LightingSystem"))
    """Turn and fog lights."""
    alarm: VehicleStatusAlarm | None = member("alarm", Nested("VehicleStatusAlarm"))
    """The burglar alarm."""
    stolen: StolenObj | None = member("stolen", Nested("StolenObj"))
    """The theft report."""
    links: StatusLinks | None = member("_links", Nested("StatusLinks"))
    """Links to what belongs to it."""
    embedded: StatusEmbedded | None = member("_embedded", Nested("StatusEmbedded"))
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[1](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[2](raw)
        self.ignition = None if (raw := get("ignition")) is None else read[3](raw)
        self.last_position = None if (raw := get("lastPosition")) is None else read[4](raw)
        self.preconditioning = None if (raw := get("preconditioning")) is None else read[5](raw)
        if is_short(raw := get("energies")):
            self.energies = None if raw is None else read[6](raw)
        if is_short(raw := get("engines")):
            self.engines = None if raw is None else read[7](raw)
        self.transmission = None if (raw := get("transmission")) is None else read[8](raw)
        self.powertrain = None if (raw := get("powertrain")) is None else read[9](raw)
        self.adas = None if (raw := get("adas")) is None else read[10](raw)
        self.doors_state = None if (raw := get("doorsState")) is None else read[11](raw)
        self.privacy = None if (raw := get("privacy")) is None else read[12](raw)
        self.battery = None if (raw := get("battery")) is None else read[13](raw)
        self.service = None if (raw := get("service")) is None else read[14](raw)
        self.safety = None if (raw := get("safety")) is None else read[15](raw)
        self.odometer = None if (raw := get("odometer")) is None else read[16](raw)
        self.kinetic = None if (raw := get("kinetic")) is None else read[17](raw)
        self.environment = None if (raw := get("environment")) is None else read[18](raw)
        self.driving_behavior = None if (raw := get("drivingBehavior")) is None else read[19](raw)
        self.wiping_blades = None if (raw := get("wipingBlades")) is None else read[20](raw)
        self.lighting_system = None if (raw := get("lightingSystem")) is None else read[21](raw)
        self.alarm = None if (raw := get("alarm")) is None else read[22](raw)
        self.stolen = None if (raw := get("stolen")) is None else read[23](raw)
        self.links = None if (raw := get("_links")) is None else read[24](raw)
        self.embedded = None if (raw := get("_embedded")) is None else read[25](raw)

    @property
    def mileage(self) -> float | None:
        """The odometer, in km.

        None when it is not reported.
        """
        return None if (part_0 := self.odometer) is None else part_0.mileage

    @property
    def battery_level(self) -> float | None:
        """Charge of the traction battery, in %.

        None when it is not reported.
        """
        return None if (part_0 := youngest(self.energies, "Electric", "level")) is None else part_0.level

    @property
    def fuel_level(self) -> float | None:
        """Fuel in the tank, in %.

        None when it is not reported.
        """
        return None if (part_0 := youngest(self.energies, "Fuel", "level")) is None else part_0.level

    @property
    def battery_range(self) -> float | None:
        """Distance that the battery is good for, in km.

        None when it is not reported.
        """
        return (
            None if (part_0 := youngest(self.energies, "Electric", "autonomy")) is None else part_0.autonomy
        )

    @property
    def fuel_range(self) -> float | None:
        """Distance that the fuel is good for, in km.

        None when it is not reported.
        """
        return None if (part_0 := youngest(self.energies, "Fuel", "autonomy")) is None else part_0.autonomy

    @property
    def latitude(self) -> float | None:
        """Latitude of the last known position, in degrees north.

        None when it is not reported.
        """
        return None if (part_0 := self.last_position) is None else part_0.latitude

    @property
    def longitude(self) -> float | None:
        """Longitude of the last known position, in degrees east.

        None when it is not reported.
        """
        return None if (part_0 := self.last_position) is None else part_0.longitude

    @property
    def altitude(self) -> float | None:
        """Altitude of the last known position, in m.

        None when it is not reported.
        """
        return None if (part_0 := self.last_position) is None else part_0.altitude

    @property
    def heading(self) -> float | None:
        """Direction of travel clockwise from north, in °.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.last_position) is None or (part_1 := part_0.properties) is None
            else part_1.heading
        )

    @property
    def speed(self) -> float | None:
        """Speed, in km/h.

        None when it is not reported.
        """
        return None if (part_0 := self.kinetic) is None else part_0.speed

    @property
    def is_moving(self) -> bool | None:
        """Whether the vehicle is moving.

        None when it is not reported.
        """
        return None if (part_0 := self.kinetic) is None else part_0.moving

    @property
    def ignition_state(self) -> str | None:
        """State of the ignition as text of `IgnitionType`.

        None when it is not reported.
        """
        return None if (part_0 := self.ignition) is None else part_0.type_

    @property
    def charging_status(self) -> str | None:
        """State of charging as text of `ChargingStatus`.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := youngest(self.energies, "Electric", "extension")) is None
            or (part_1 := part_0.extension) is None
            or (part_2 := part_1.electric) is None
            or (part_3 := part_2.charging) is None
            else part_3.status
        )

    @property
    def is_charging(self) -> bool | None:
        """Whether the vehicle is charging.

        None when it is not reported.
        """
        return charging(
            None
            if (part_0 := youngest(self.energies, "Electric", "extension")) is None
            or (part_1 := part_0.extension) is None
            or (part_2 := part_1.electric) is None
            or (part_3 := part_2.charging) is None
            else part_3.status
        )

    @property
    def is_plugged(self) -> bool | None:
        """Whether a charging cable is plugged in.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := youngest(self.energies, "Electric", "extension")) is None
            or (part_1 := part_0.extension) is None
            or (part_2 := part_1.electric) is None
            or (part_3 := part_2.charging) is None
            else part_3.plugged
        )

    @property
    def doors_locked(self) -> bool | None:
        """Whether the doors are locked, as far as they are reported.

        None when it is not reported.
        """
        return locked(None if (part_0 := self.doors_state) is None else part_0.locked_states)

    @property
    def outside_temperature(self) -> float | None:
        """Temperature of the air outside, in °C.

        None when it is not reported.
        """
        return None if (part_0 := self.environment) is None or (part_1 := part_0.air) is None else part_1.temp

    @property
    def battery_12v_level(self) -> float | None:
        """State of health of the 12 V battery, in %.

        None when it is not reported.
        """
        return None if (part_0 := self.battery) is None else part_0.voltage

    @property
    def measured_at(self) -> datetime.datetime | None:
        """When the youngest of these values was measured, or else when the status was made.

        None when it is not reported.
        """
        return (
            latest(
                None if (part_0 := self.odometer) is None else part_0.created_at,
                None
                if (part_1 := youngest(self.energies, "Electric", "created_at")) is None
                else part_1.created_at,
                None
                if (part_2 := youngest(self.energies, "Fuel", "created_at")) is None
                else part_2.created_at,
                None
                if (part_3 := self.last_position) is None or (part_4 := part_3.properties) is None
                else part_4.created_at,
                None if (part_5 := self.kinetic) is None else part_5.created_at,
                None if (part_6 := self.ignition) is None else part_6.created_at,
                None if (part_7 := self.doors_state) is None else part_7.created_at,
                None if (part_8 := self.battery) is None else part_8.created_at,
            )
            or self.created_at
            or self.updated_at
        )
