"""Consumption and capacities of vehicles: one set of numbers, from which every response is computed."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from math import cos, exp, log, pi
from typing import Final

from .facts import Motorization
from .roads import effort_of

USE: Final[dict[Motorization, tuple[float, float]]] = {
    "Thermic": (0.12, 0.0),
    "Electric": (0.0, 0.28),
    "Hybrid": (0.06, 0.15),
}
"""Percent of the tank and of the battery that a km needs."""
"""At the usual speed, in mild air."""
CHARGED_AN_HOUR: Final = 10.0
"""Percent of the battery, up to `TAPER`."""
TAPER: Final = 70.0
"""Percent from which charging becomes slower."""
_SLOWEST: Final = 2.5
"""Percent of the battery an hour when it is nearly full."""
_FADING: Final = (CHARGED_AN_HOUR - _SLOWEST) / (100 - TAPER)
_COLD: Final[dict[Motorization, float]] = {"Thermic": 0.004, "Electric": 0.014, "Hybrid": 0.008}
_HOT: Final[dict[Motorization, float]] = {"Thermic": 0.004, "Electric": 0.007, "Hybrid": 0.005}
_MILD: Final = (18.0, 24.0)
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


def season(at: datetime) -> float:
    """Share of the season in the temperature of the air, in °C: most in July."""
    return 9 * cos(2 * pi * (at.timetuple().tm_yday - 200) / 365.25)


def power(level: float) -> float:
    """Percent of the battery that an hour of charging adds at a level."""
    return CHARGED_AN_HOUR if level < TAPER else max(_SLOWEST, CHARGED_AN_HOUR - (level - TAPER) * _FADING)


def charged(level: float, hours: float) -> float:
    """Level after charging for some hours: steadily, then ever more slowly."""
    steady = max(0.0, (TAPER - level) / CHARGED_AN_HOUR)
    if hours <= steady:
        return level + CHARGED_AN_HOUR * hours
    start = max(level, TAPER)
    # Power falls with the level, so the level nears one beyond 100 % exponentially.
    end = TAPER + CHARGED_AN_HOUR / _FADING
    return min(100.0, end - (end - start) * exp(-_FADING * (hours - steady)))


def hours_until(level: float, target: float) -> float:
    """Hours of charging from a level to a higher one."""
    if target <= level:
        return 0.0
    steady = max(0.0, (min(target, TAPER) - level) / CHARGED_AN_HOUR)
    end, start = TAPER + CHARGED_AN_HOUR / _FADING, max(level, TAPER)
    return steady + (log((end - start) / (end - target)) / _FADING if target > start else 0.0)


def charging_rate(level: float, motorization: Motorization) -> int:
    """Range that charging adds in an hour at a level, in km/h."""
    return electric_range(power(level), motorization)


@lru_cache(maxsize=4096)
def cold(motorization: Motorization, temperature: float) -> float:
    """Energy that a drive needs in air of a temperature in °C, compared with mild air."""
    coldest, hottest = _MILD
    return round(
        1
        + _COLD[motorization] * max(0.0, coldest - temperature)
        + _HOT[motorization] * max(0.0, temperature - hottest),
        4,
    )


def lifetime_fuel(effort: float, motorization: Motorization) -> float:
    """All fuel used so far, in cL.

    Args:
        effort: km of the whole life, as many at the usual speed.
        motorization: Of the vehicle.
    """
    return round(effort * USE[motorization][0] * _TANK / 100, 2)


def instant_fuel(speed: float, temperature: float, motorization: Motorization) -> float:
    """Fuel used now, in L/100 km; nothing at rest."""
    if speed <= 0:
        return 0.0
    usual = USE[motorization][0] * _TANK / 100
    return round(usual * effort_of(speed) * cold(motorization, temperature), 1)
