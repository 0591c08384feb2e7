"""The model `Telemetry`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Nested
from psa_fleet_runtime.flat import charging, locked, youngest
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .environment_base import EnvironmentBase
    from .privacy_base import PrivacyBase
    from .telemetry_embedded import TelemetryEmbedded
    from .telemetry_links import TelemetryLinks
    from .telemetry_vehicle import TelemetryVehicle


@define(getstate_setstate=False, repr=False)
class Telemetry(Model):
    """What a vehicle sent at one moment."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    privacy: PrivacyBase | None = member("privacy", Nested("PrivacyBase"))
    """How much the driver allows the vehicle to report."""
    vehicle: TelemetryVehicle | None = member("vehicle", Nested("TelemetryVehicle"))
    """What the vehicle reports about itself."""
    environment: EnvironmentBase | None = member("environment", Nested("EnvironmentBase"))
    """What the vehicle measures around itself."""
    links: TelemetryLinks | None = member("_links", Nested("TelemetryLinks"))
    """Links to what belongs to it."""
    embedded: TelemetryEmbedded | None = member("_embedded", Nested("TelemetryEmbedded"))
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.privacy = None if (raw := get("privacy")) is None else read[1](raw)
        self.vehicle = None if (raw := get("vehicle")) is None else read[2](raw)
        self.environment = None if (raw := get("environment")) is None else read[3](raw)
        self.links = None if (raw := get("_links")) is None else read[4](raw)
        self.embedded = None if (raw := get("_embedded")) is None else read[5](raw)

    @property
    def mileage(self) -> float | None:
        """The odometer, in km.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.vehicle) is None or (part_1 := part_0.odometer) is None
            else part_1.mileage
        )

    @property
    def battery_level(self) -> float | None:
        """Charge of the traction battery, in %.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.vehicle) is None
            or (part_1 := youngest(part_0.energies, "Electric", "level")) is None
            else part_1.level
        )

    @property
    def fuel_level(self) -> float | None:
        """Fuel in the tank, in %.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.vehicle) is None
            or (part_1 := youngest(part_0.energies, "Fuel", "level")) is None
            else part_1.level
        )

    @property
    def battery_range(self) -> float | None:
        """Distance that the battery is good for, in km.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.vehicle) is None
            or (part_1 := youngest(part_0.energies, "Electric", "autonomy")) is None
            else part_1.autonomy
        )

    @property
    def fuel_range(self) -> float | None:
        """Distance that the fuel is good for, in km.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.vehicle) is None
            or (part_1 := youngest(part_0.energies, "Fuel", "autonomy")) is None
            else part_1.autonomy
        )

    @property
    def latitude(self) -> float | None:
        """Latitude of the vehicle, which the extension `location` adds, in degrees north.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.embedded) is None
            or (part_1 := part_0.extension) is None
            or (part_2 := part_1.location) is None
            else part_2.latitude
        )

    @property
    def longitude(self) -> float | None:
        """Longitude of the vehicle, which the extension `location` adds, in degrees east.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.embedded) is None
            or (part_1 := part_0.extension) is None
            or (part_2 := part_1.location) is None
            else part_2.longitude
        )

    @property
    def altitude(self) -> float | None:
        """Altitude of the vehicle, which the extension `location` adds, in m.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.embedded) is None
            or (part_1 := part_0.extension) is None
            or (part_2 := part_1.location) is None
            else part_2.altitude
        )

    @property
    def heading(self) -> float | None:
        """Direction of travel clockwise from north, in °.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.embedded) is None
            or (part_1 := part_0.extension) is None
            or (part_2 := part_1.location) is None
            or (part_3 := part_2.properties) is None
            else part_3.heading
        )

    @property
    def speed(self) -> float | None:
        """Speed, in km/h.

        None when it is not reported.
        """
        return (
            None if (part_0 := self.vehicle) is None or (part_1 := part_0.kinetic) is None else part_1.speed
        )

    @property
    def is_moving(self) -> bool | None:
        """Whether the vehicle is moving.

        None when it is not reported.
        """
        return (
            None if (part_0 := self.vehicle) is None or (part_1 := part_0.kinetic) is None else part_1.moving
        )

    @property
    def ignition_state(self) -> str | None:
        """State of the ignition as text of `IgnitionBaseType`.

        None when it is not reported.
        """
        return (
            None if (part_0 := self.vehicle) is None or (part_1 := part_0.ignition) is None else part_1.type_
        )

    @property
    def charging_status(self) -> str | None:
        """State of charging as text of `ChargingStatus`.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.vehicle) is None
            or (part_1 := youngest(part_0.energies, "Electric", "extension")) is None
            or (part_2 := part_1.extension) is None
            or (part_3 := part_2.electric) is None
            or (part_4 := part_3.charging) is None
            else part_4.status
        )

    @property
    def is_charging(self) -> bool | None:
        """Whether the vehicle is charging.

        None when it is not reported.
        """
        return charging(
            None
            if (part_0 := self.vehicle) is None
            or (part_1 := youngest(part_0.energies, "Electric", "extension")) is None
            or (part_2 := part_1.extension) is None
            or (part_3 := part_2.electric) is None
            or (part_4 := part_3.charging) is None
            else part_4.status
        )

    @property
    def is_plugged(self) -> bool | None:
        """Whether a charging cable is plugged in.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := self.vehicle) is None
            or (part_1 := youngest(part_0.energies, "Electric", "extension")) is None
            or (part_2 := part_1.extension) is None
            or (part_3 := part_2.electric) is None
            or (part_4 := part_3.charging) is None
            else part_4.plugged
        )

    @property
    def doors_locked(self) -> bool | None:
        """Whether the doors are locked, as far as they are reported.

        None when it is not reported.
        """
        return locked(
            None
            if (part_0 := self.vehicle) is None or (part_1 := part_0.doors_state) is None
            else part_1.locked_states
        )

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
        return (
            None if (part_0 := self.vehicle) is None or (part_1 := part_0.battery) is None else part_1.voltage
        )

    @property
    def measured_at(self) -> datetime.datetime | None:
        """When the values were measured.

        None when it is not reported.
        """
        return self.created_at
