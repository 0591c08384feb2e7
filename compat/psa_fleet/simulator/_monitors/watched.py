"""Operands of monitors: the value of each, from the last report of a vehicle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from .._rendering import common
from .._rendering.view import Version
from .._world import physics
from .._world.facts import Alert, Collision, State, Trip
from .._world.present import Present


@dataclass(frozen=True, slots=True)
class Look:
    """A vehicle as its monitors see it, whatever version they speak.

    Attributes:
        at: When it reported its status.
        state: Its report.
        trip: The newest trip, under way or over.
        ended: The newest trip that is over.
        alerts: The active ones, the oldest first.
        collisions: All, the oldest first.
    """

    at: datetime
    state: State
    trip: Trip
    ended: Trip
    alerts: tuple[Alert, ...]
    collisions: tuple[Collision, ...]


def look(present: Present, index: int) -> Look:
    """Look at a vehicle."""
    state = present.state(index)
    trips = present.newest_drives(index)
    return Look(
        state.vehicle.updated,
        state,
        trips[-1],
        trips[-1] if trips[-1].done else trips[-2],
        tuple(alert for alert in present.alerts(index) if alert.ended is None),
        present.collisions(index),
    )


Read = Callable[[Look, Version], str | None]


def _number(value: float | None) -> str | None:
    return None if value is None else f"{value:g}" if value == round(value) else repr(round(value, 3))


def _fuel_range(seen: Look) -> int | None:
    level = seen.state.vehicle.levels.fuel
    return None if level is None else physics.fuel_range(level)


def _electric_range(seen: Look) -> int | None:
    car = seen.state.vehicle
    level = car.levels.electric
    return None if level is None else physics.electric_range(level, car.motorization)


def _range(seen: Look) -> float:
    return (_fuel_range(seen) or 0) + (_electric_range(seen) or 0)


def _oil(seen: Look) -> float | None:
    vehicle = seen.state.vehicle
    if vehicle.motorization == "Electric":
        return None
    return common.OIL if seen.state.running else vehicle.temperature


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _charging(read: Callable[[Look], str]) -> Read:
    return lambda seen, _: None if seen.state.vehicle.levels.electric is None else read(seen)


def _mode(seen: Look, version: Version) -> str:
    if seen.state.vehicle.index % 2 == 0:
        return "Normal"
    return "Confort" if version == "v2" else "Comfort"


def _privacy(seen: Look, _: Version) -> str:
    return "Geolocation" if seen.state.vehicle.private else "None"


def _is_alarmed(seen: Look, _: Version) -> str:
    return "Inactive" if seen.state.vehicle.locked == "Unlocked" else "Active"


READS: Final[Mapping[str, Read]] = {
    "vehicle.odometer": lambda seen, _: _number(seen.state.vehicle.mileage),
    "vehicle.powertrain.status": lambda seen, _: "Running" if seen.state.running else "Stopped",
    "vehicle.engines.running": lambda seen, _: _truth(seen.state.running),
    "vehicle.engines.thermic.oil.temp": lambda seen, _: _number(_oil(seen)),
    "vehicle.energy.electric.level": lambda seen, _: _number(seen.state.vehicle.levels.electric),
    "vehicle.energy.electric.autonomy": lambda seen, _: _number(_electric_range(seen)),
    "vehicle.energy.fuel.level": lambda seen, _: _number(seen.state.vehicle.levels.fuel),
    "vehicle.energy.fuel.autonomy": lambda seen, _: _number(_fuel_range(seen)),
    "vehicle.autonomy": lambda seen, _: _number(_range(seen)),
    "vehicle.energy.charging.status": _charging(lambda seen: seen.state.charging.status),
    "vehicle.energy.charging.plugged": _charging(lambda seen: _truth(seen.state.charging.plugged)),
    "vehicle.energy.charging.type": _charging(lambda seen: seen.state.charging.type),
    "vehicle.doorsState.lockedState": lambda seen, _: seen.state.vehicle.locked,
    "vehicle.doorsState.opening": lambda seen, _: ",".join(sorted(seen.state.open)) or "Closed",
    "vehicle.kinetic.moving": lambda seen, _: _truth(seen.state.sample.speed > 0),
    "vehicle.kinetic.speed": lambda seen, _: _number(seen.state.sample.speed),
    "vehicle.trip": lambda seen, _: seen.trip.id,
    "vehicle.trip.start": lambda seen, _: seen.trip.id,
    "vehicle.trip.stop": lambda seen, _: seen.ended.id,
    "vehicle.trip.duration": lambda seen, _: _number(seen.trip.samples[-1].seconds),
    "vehicle.trip.distance": lambda seen, _: _number(seen.trip.distance),
    "vehicle.trip.state": lambda seen, _: (seen.trip.fault or "Nominal") if seen.trip.done else "Unfinished",
    "vehicle.maintenance.daysBeforeMaintenance": lambda seen, _: _number(
        seen.state.vehicle.days_before_maintenance
    ),
    "vehicle.maintenance.mileageBeforeMaintenance": lambda seen, _: _number(
        seen.state.vehicle.km_before_maintenance
    ),
    "vehicle.safety.beltWarning": lambda seen, _: "Normal",  # noqa: ARG005  # every belt is fastened
    "environment.air.temp": lambda seen, _: _number(seen.state.vehicle.temperature),
    "privacy.state": _privacy,
    "privacy.driverRequestState": _privacy,
    "vehicle.drivingBehavior.mode": _mode,
    "vehicle.safety.autoECallTriggering": lambda seen, _: "NotDetected",  # noqa: ARG005  # no shock is that hard
    "vehicle.preconditioning.airConditioning": lambda seen, _: seen.state.warming,
    "vehicle.alarm.trigger.type": lambda seen, _: "NoBreakIn",  # noqa: ARG005  # break-ins were before the start
    "vehicle.alarm.status.activation": _is_alarmed,
    "stolen.state": lambda seen, _: _truth(seen.state.stolen),
}
"""By operand: its value as text, None when the vehicle has none. Alerts and collisions are elsewhere."""


def changed(operand: str, seen: Look, before: Look, version: Version) -> bool:
    """Return whether an operand is other than before."""
    if operand == "vehicle.alert":
        return {alert.id for alert in seen.alerts} != {alert.id for alert in before.alerts}
    if operand == "vehicle.trip":
        # The start and the end of a trip are both changes of it.
        return (seen.trip.id, seen.trip.done) != (before.trip.id, before.trip.done)
    read = READS[operand]
    return read(seen, version) != read(before, version)
