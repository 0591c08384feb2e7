"""The state of a vehicle at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from .._base.terminal import printable
from .._base.times import ago

if TYPE_CHECKING:
    from rich.console import RenderableType

    from psa_fleet_v3 import models

_BAR: Final = 20
_LOW, _ENOUGH = 15, 40


def card(vehicle: models.Vehicle, status: models.Status, now: datetime) -> RenderableType:
    """Draw a vehicle's state.

    Args:
        vehicle: What it is.
        status: How it is.
        now: What the age of the data is counted from.
    """
    title = " · ".join(printable(str(each)) for each in (vehicle.brand, vehicle.vin or status.vin) if each)
    grid = Table.grid(padding=(0, 2))
    for name, text in _lines(vehicle, status, now):
        grid.add_row(Text(name, style="bold"), text)
    measured = status.updated_at or status.created_at
    age = Text(f"measured {ago(measured, now)}" if measured else "nobody knows how old this is", style="dim")
    return Panel(Group(grid, Text(), age), title=Text(title), title_align="left", width=72)


def bar(percent: float) -> Text:
    """A level between 0 and 100, drawn and written."""
    inside = min(max(percent, 0.0), 100.0)
    full = round(inside / 100 * _BAR)
    style = "red" if inside < _LOW else "yellow" if inside < _ENOUGH else "green"
    return Text.assemble(("█" * full, style), ("░" * (_BAR - full), "dim"), f" {percent:g} %")


def _lines(vehicle: models.Vehicle, status: models.Status, now: datetime) -> Iterator[tuple[str, Text]]:
    if vehicle.motorization is not None:
        yield "motorization", Text(printable(str(vehicle.motorization)))
    yield from _energies(status)
    if status.odometer is not None and status.odometer.mileage is not None:
        yield "odometer", Text(f"{status.odometer.mileage:,.1f} km")
    if status.ignition is not None and status.ignition.type_ is not None:
        yield "ignition", Text(printable(str(status.ignition.type_)))
    yield from _doors(status)
    yield from _position(status, now)
    if status.kinetic is not None and status.kinetic.speed is not None:
        yield "speed", Text(f"{status.kinetic.speed:g} km/h")
    air = status.environment.air if status.environment is not None else None
    # 215 is the vendor's way to say that it does not know.
    if air is not None and air.temp is not None and air.temp != 215:
        yield "outside", Text(f"{air.temp:g} °C")
    if status.privacy is not None and status.privacy.state is not None:
        yield "privacy", Text(printable(str(status.privacy.state)))


def _energies(status: models.Status) -> Iterator[tuple[str, Text]]:
    for type_, name in (("Electric", "battery"), ("Fuel", "fuel")):
        energy = status.energy(type_)
        if energy is None or energy.level is None:
            continue
        text = bar(energy.level)
        if energy.autonomy is not None:
            text.append(f", {energy.autonomy} km")
        electric = energy.extension.electric if energy.extension is not None else None
        charging = electric.charging if electric is not None else None
        if charging is not None and charging.status is not None:
            text.append(printable(f", {charging.status}"))
        yield name, text


def _doors(status: models.Status) -> Iterator[tuple[str, Text]]:
    doors = status.doors_state
    if doors is None:
        return
    if doors.locked_states:
        yield "doors", Text(printable(", ".join(map(str, doors.locked_states))))
    opened = [printable(str(each.identifier)) for each in doors.opening or () if each.state == "Open"]
    if doors.opening:
        yield "open", Text(", ".join(opened), style="yellow") if opened else Text("nothing")


def _position(status: models.Status, now: datetime) -> Iterator[tuple[str, Text]]:
    position = status.last_position
    if position is None or position.latitude is None or position.longitude is None:
        return
    then = position.properties.created_at if position.properties is not None else None
    age = f", {ago(then, now)}" if then is not None else ""
    yield "position", Text(f"{position.latitude:.5f}, {position.longitude:.5f}{age}")
