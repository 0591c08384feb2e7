"""What is true in the world, whatever version tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from psa_fleet.simulator.roads import Sample

Motorization = Literal["Thermic", "Electric", "Hybrid"]


@dataclass(frozen=True, slots=True)
class Levels:
    """How full a vehicle is, in percent; None for what it does not run on."""

    fuel: float | None
    electric: float | None


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle as it stands now."""

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


@dataclass(frozen=True, slots=True)
class Alert:
    """A warning that a vehicle gave while it was driven."""

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
    """A drive by someone who should not have driven; told by v3 only."""

    id: str
    vehicle: Vehicle
    started: datetime
    samples: tuple[Sample, ...]

    @property
    def ended(self) -> datetime:
        """When the vehicle was found."""
        return self.started + timedelta(seconds=self.samples[-1].seconds)


@dataclass(frozen=True, slots=True)
class Alarm:
    """What the alarm of a vehicle told; told by v3 only."""

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
