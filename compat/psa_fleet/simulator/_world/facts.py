"""Facts of the world, independent of the version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from .roads import Sample

Motorization = Literal["Thermic", "Electric", "Hybrid"]


@dataclass(frozen=True, slots=True)
class Levels:
    """How full a vehicle is, in percent; None for what it does not run on."""

    fuel: float | None
    electric: float | None


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle as it stood when it last sent its status."""

    index: int
    id: str
    vin: str
    brand: str
    label: str
    motorization: Motorization
    created: datetime
    updated: datetime
    """When it last sent its status."""
    mileage: float
    """km."""
    levels: Levels
    home: Sample
    private: bool
    """Whether its driver hides where it is."""
    locked: str
    temperature: float
    """Of the air, in °C."""
    days_before_maintenance: int
    km_before_maintenance: int
    effort: float
    """km that would have used as much energy at the usual speed and in mild air."""


@dataclass(frozen=True, slots=True)
class Trip:
    """One drive of a vehicle."""

    id: str
    vehicle: Vehicle
    started: datetime
    samples: tuple[Sample, ...]
    start_mileage: float
    """km."""
    start_levels: Levels
    end_levels: Levels
    fault: str | None
    cold: float = 1.0
    """Energy that it needed for the temperature, compared with mild air."""
    done: bool = True
    """False while the vehicle is still driven; `samples` end now."""

    @property
    def stopped(self) -> datetime:
        """When it ended."""
        return self.started + timedelta(seconds=self.samples[-1].seconds)

    @property
    def distance(self) -> float:
        """How far, in km."""
        return self.samples[-1].distance


@dataclass(frozen=True, slots=True)
class Moment:
    """One sample of a drive and the state of the vehicle in it."""

    id: str
    trip: Trip
    sample: Sample
    at: datetime
    mileage: float
    levels: Levels
    effort: float
    """km of the whole life, as many at the usual speed."""


@dataclass(frozen=True, slots=True)
class Charging:
    """How a vehicle's battery is charged."""

    plugged: bool
    status: Literal["Disconnected", "InProgress", "Stopped", "Finished"]
    minutes: int
    """Until it is complete."""
    type: Literal["Partial", "Full"] = "Full"
    level: str = "Level2"
    """Of the power."""
    next: str = "PT22H30M"
    """When it begins next, after midnight."""


@dataclass(frozen=True, slots=True)
class Program:
    """A time at which a vehicle is warmed on certain days."""

    slot: int
    start: str
    """After midnight, as an ISO 8601 duration."""
    days: tuple[str, ...]
    enabled: bool
    recurrence: str = "Daily"


@dataclass(frozen=True, slots=True)
class State:
    """A vehicle's last report of its status."""

    vehicle: Vehicle
    sample: Sample
    """Where it is, and how it moves."""
    drive: Trip | None
    """The drive that it is on, up to now."""
    charging: Charging
    programs: tuple[Program, ...]
    warming: Literal["Enabled", "Disabled", "Finished"] = "Disabled"
    """Whether the cabin is warmed before a drive."""
    open: frozenset[str] = frozenset()
    """The doors that are open."""
    lights: bool = False
    day: bool = True
    """Whether it is light outside."""
    stolen: bool = False
    immobilized: bool = False

    @property
    def running(self) -> bool:
        """Whether the powertrain runs."""
        return self.drive is not None


@dataclass(frozen=True, slots=True)
class Alert:
    """A warning that a vehicle showed while it was driven."""

    id: str
    trip: Trip
    type: str
    severity: str
    started: datetime
    start: Sample
    ended: datetime | None
    end: Sample | None


@dataclass(frozen=True, slots=True)
class Collision:
    """A shock that a vehicle felt while it was driven."""

    id: str
    trip: Trip
    at: datetime
    side: str
    severity: str


@dataclass(frozen=True, slots=True)
class Theft:
    """A drive by someone who should not have driven; reported by v3 only."""

    id: str
    vehicle: Vehicle
    started: datetime
    samples: tuple[Sample, ...]
    over: bool = True
    """False while the vehicle is still reported stolen."""

    @property
    def ended(self) -> datetime:
        """When the vehicle was found, or last seen."""
        return self.started + timedelta(seconds=self.samples[-1].seconds)


@dataclass(frozen=True, slots=True)
class Alarm:
    """What the alarm of a vehicle reported; reported by v3 only."""

    id: str
    vehicle: Vehicle
    at: datetime
    type: str
    sample: Sample


@dataclass(frozen=True, slots=True)
class Fleet:
    """Some vehicles of one owner."""

    index: int
    id: str
    name: str
    first: int
    """The index of its first vehicle."""
    size: int
    created: datetime

    @property
    def vehicles(self) -> range:
        """The indexes of its vehicles."""
        return range(self.first, self.first + self.size)
