"""The model `Trip`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import GeoTrip
from psa_fleet_runtime.codecs import BOOLEAN, NUMBER, TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.flat import youngest
from psa_fleet_runtime.model import is_short, member, undeclared
from psa_fleet_runtime.shown import masked
from psa_fleet_runtime.timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_consumption import EnergyConsumption
    from .lite_energy import LiteEnergy
    from .position import Position
    from .trip_fault import TripFault
    from .trip_kinetic import TripKinetic
    from .trip_links import TripLinks
    from .trip_segment import TripSegment


@define(getstate_setstate=False, repr=False)
class Trip(GeoTrip):
    """One drive, from switching on until switching off."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    started_at: datetime.datetime | None = member("startedAt", TIMESTAMP)
    """When it began (RFC 3339)."""
    stopped_at: datetime.datetime | None = member("stoppedAt", TIMESTAMP)
    """When it ended (RFC 3339); absent while it lasts."""
    start_position: Position | None = member("startPosition", Nested("Position"))
    """Where the vehicle was at the beginning."""
    stop_position: Position | None = member("stopPosition", Nested("Position"))
    """Where the vehicle was at the end."""
    duration: float | None = member("duration", NUMBER)
    """Duration in seconds."""
    distance: float | None = member("distance", NUMBER)
    """Distance, in km."""
    start_mileage: float | None = member("startMileage", NUMBER)
    """Reading of the odometer at the beginning.

    The vendor names no unit here; km was seen.
    """
    start_energies: list[LiteEnergy] | None = member("startEnergies", Many(Nested("LiteEnergy")))
    """Energies at the beginning."""
    end_energies: list[LiteEnergy] | None = member("endEnergies", Many(Nested("LiteEnergy")))
    """Energies at the end."""
    energy_consumptions: list[EnergyConsumption] | None = member(
        "energyConsumptions", Many(Nested("EnergyConsumption"))
    )
    """What was used of each energy."""
    kinetic: TripKinetic | None = member("kinetic", Nested("TripKinetic"))
    """Speeds during the trip."""
    segments: list[TripSegment] | None = member("segments", Many(Nested("TripSegment")))
    """Parts of the trip by propulsion."""
    done: bool | None = member("done", BOOLEAN)
    """Whether the trip is over."""
    faults: list[TripFault] | None = member("faults", Many(Nested("TripFault")))
    """What is missing in the record of the trip."""
    links: TripLinks | None = member("_links", Nested("TripLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[1](raw)
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[2](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[3](raw)
        self.started_at = None if (raw := get("startedAt")) is None else read[4](raw)
        self.stopped_at = None if (raw := get("stoppedAt")) is None else read[5](raw)
        self.start_position = None if (raw := get("startPosition")) is None else read[6](raw)
        self.stop_position = None if (raw := get("stopPosition")) is None else read[7](raw)
        self.duration = raw if (raw := get("duration")) is None or type(raw) is float else read[8](raw)
        self.distance = raw if (raw := get("distance")) is None or type(raw) is float else read[9](raw)
        self.start_mileage = (
            raw if (raw := get("startMileage")) is None or type(raw) is float else read[10](raw)
        )
        if is_short(raw := get("startEnergies")):
            self.start_energies = None if raw is None else read[11](raw)
        if is_short(raw := get("endEnergies")):
            self.end_energies = None if raw is None else read[12](raw)
        if is_short(raw := get("energyConsumptions")):
            self.energy_consumptions = None if raw is None else read[13](raw)
        self.kinetic = None if (raw := get("kinetic")) is None else read[14](raw)
        if is_short(raw := get("segments")):
            self.segments = None if raw is None else read[15](raw)
        self.done = raw if (raw := get("done")) is None or type(raw) is bool else read[16](raw)
        if is_short(raw := get("faults")):
            self.faults = None if raw is None else read[17](raw)
        self.links = None if (raw := get("_links")) is None else read[18](raw)

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)

    @property
    def start_latitude(self) -> float | None:
        """Latitude of the start, in degrees north.

        None when it is not reported.
        """
        return None if (part_0 := self.start_position) is None else part_0.latitude

    @property
    def start_longitude(self) -> float | None:
        """Longitude of the start, in degrees east.

        None when it is not reported.
        """
        return None if (part_0 := self.start_position) is None else part_0.longitude

    @property
    def stop_latitude(self) -> float | None:
        """Latitude of the end, in degrees north.

        None when it is not reported.
        """
        return None if (part_0 := self.stop_position) is None else part_0.latitude

    @property
    def stop_longitude(self) -> float | None:
        """Longitude of the end, in degrees east.

        None when it is not reported.
        """
        return None if (part_0 := self.stop_position) is None else part_0.longitude

    @property
    def start_battery_level(self) -> float | None:
        """Charge of the traction battery at the start, in %.

        None when it is not reported.
        """
        return (
            None if (part_0 := youngest(self.start_energies, "Electric", "level")) is None else part_0.level
        )

    @property
    def stop_battery_level(self) -> float | None:
        """Charge of the traction battery at the end, in %.

        None when it is not reported.
        """
        return None if (part_0 := youngest(self.end_energies, "Electric", "level")) is None else part_0.level

    @property
    def start_fuel_level(self) -> float | None:
        """Fuel in the tank at the start, in %.

        None when it is not reported.
        """
        return None if (part_0 := youngest(self.start_energies, "Fuel", "level")) is None else part_0.level

    @property
    def stop_fuel_level(self) -> float | None:
        """Fuel in the tank at the end, in %.

        None when it is not reported.
        """
        return None if (part_0 := youngest(self.end_energies, "Fuel", "level")) is None else part_0.level

    @property
    def battery_consumption(self) -> float | None:
        """Electric energy consumed, in Wh.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := youngest(self.energy_consumptions, "Electric", "consumption")) is None
            else part_0.consumption
        )

    @property
    def fuel_consumption(self) -> float | None:
        """Fuel consumed, in cL.

        None when it is not reported.
        """
        return (
            None
            if (part_0 := youngest(self.energy_consumptions, "Fuel", "consumption")) is None
            else part_0.consumption
        )

    @property
    def max_speed(self) -> float | None:
        """Highest speed, in km/h.

        None when it is not reported.
        """
        return None if (part_0 := self.kinetic) is None else part_0.max_speed
