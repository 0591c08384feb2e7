"""What vehicles use and hold: one set of numbers, from which every answer is worked out."""

from __future__ import annotations

from typing import Final

from .facts import Motorization

USE: Final[dict[Motorization, tuple[float, float]]] = {
    "Thermic": (0.12, 0.0),
    "Electric": (0.0, 0.28),
    "Hybrid": (0.06, 0.15),
}
"""Percent of the tank and of the battery that a km takes."""
CHARGED_AN_HOUR: Final = 10.0
"""Percent of the battery."""
_TANK: Final = 5_000
_BATTERIES: Final[dict[Motorization, int]] = {"Thermic": 0, "Electric": 50_000, "Hybrid": 13_000}
_FUEL_RANGE: Final = 8
_ELECTRIC_RANGES: Final[dict[Motorization, float]] = {"Thermic": 0.0, "Electric": 3.4, "Hybrid": 0.5}


def capacity(motorization: Motorization) -> int:
    """What the battery can hold, in Wh."""
    return _BATTERIES[motorization]


def watt_hours(level: float, motorization: Motorization) -> int:
    """Percent of the battery in Wh."""
    return round(level * capacity(motorization) / 100)


def centilitres(level: float) -> int:
    """Percent of the tank in cL."""
    return round(level * _TANK / 100)


def fuel_range(level: float) -> int:
    """How far percent of the tank go, in km."""
    return int(level * _FUEL_RANGE)


def electric_range(level: float, motorization: Motorization) -> int:
    """How far percent of the battery go without fuel, in km."""
    return int(level * _ELECTRIC_RANGES[motorization])


def charging_rate(motorization: Motorization) -> int:
    """Range that charging adds in an hour, in km/h."""
    return electric_range(CHARGED_AN_HOUR, motorization)


def lifetime_fuel(mileage: float, motorization: Motorization) -> float:
    """All fuel used so far, in cL."""
    return round(mileage * USE[motorization][0] * _TANK / 100, 2)


def instant_fuel(motorization: Motorization, *, moving: bool) -> float:
    """Fuel used now, in L/100 km: what trips use on the average, and nothing at rest."""
    return round(USE[motorization][0] * _TANK / 100, 1) if moving else 0.0
