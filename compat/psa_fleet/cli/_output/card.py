"""The state of a vehicle at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.console import Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from .._base import terminal
from .._base.terminal import console, printable
from .._base.times import ago
from .layout import GAP, cell_len
from .text import write_pairs

if TYPE_CHECKING:
    from psa_fleet_v3 import models

_WIDTH: Final = 72
_FRAME: Final = 4
_BAR: Final = 20
_LOW, _ENOUGH = 15, 40


class Line(NamedTuple):
    """A line of the card."""

    name: str
    text: str
    level: float | None = None
    """What a bar shows in front of the text, in percent."""
    style: str = ""


def write_card(vehicle: models.Vehicle, status: models.Status, now: datetime) -> None:
    """Print a vehicle's state: a card where it fits the terminal without a cut, else a list.

    Args:
        vehicle: The vehicle.
        status: Its status.
        now: Reference time for the age of the data.
    """
    title = " · ".join(printable(str(each)) for each in (vehicle.brand, vehicle.vin or status.vin) if each)
    lines = list(_lines(vehicle, status, now))
    measured = status.updated_at or status.created_at
    age = Line("measured", "at an unknown time" if measured is None else ago(measured, now))
    width = min(terminal.columns() or 0, _WIDTH)
    if _least(title, lines) > width - _FRAME:
        every = (*([Line("vehicle", title)] if title else []), *lines, age)
        write_pairs([(each.name, each.text) for each in every])
        return
    grid = Table.grid(padding=(0, GAP))
    for each in lines:
        grid.add_row(Text(each.name, style="bold"), _drawn(each))
    below = Text(f"{age.name} {age.text}", style="dim")
    console().print(Panel(Group(grid, Text(), below), title=Text(title), title_align="left", width=width))


def _least(title: str, lines: list[Line]) -> int:
    """The cells of the narrowest card in which nothing is cut."""
    names = max((cell_len(each.name) for each in lines), default=0)
    words = [cell_len(word) for each in lines for word in each.text.split()]
    return max(cell_len(title) + GAP, names + GAP + max(words, default=0), names + GAP + _BAR)


def _drawn(line: Line) -> Text:
    if line.level is None:
        return Text(line.text, style=line.style)
    return Text.assemble(bar(line.level), f" {line.text}")


def bar(percent: float) -> Text:
    """A level between 0 and 100, drawn."""
    inside = min(max(percent, 0.0), 100.0)
    full = round(inside / 100 * _BAR)
    style = "red" if inside < _LOW else "yellow" if inside < _ENOUGH else "green"
    return Text.assemble(("█" * full, style), ("░" * (_BAR - full), "dim"))


def _exact(number: float | None) -> str:
    """All digits of a number; empty for one that is not finite, as in tables."""
    if number is None or not isfinite(number):
        return ""
    return f"{Decimal(repr(number)):,f}".removesuffix(".0")


def _lines(vehicle: models.Vehicle, status: models.Status, now: datetime) -> Iterator[Line]:
    if vehicle.motorization is not None:
        yield Line("motorization", printable(str(vehicle.motorization)))
    yield from _energies(status)
    if status.odometer is not None and (mileage := _exact(status.odometer.mileage)):
        yield Line("odometer", f"{mileage} km")
    if status.ignition is not None and status.ignition.type_ is not None:
        yield Line("ignition", printable(str(status.ignition.type_)))
    yield from _doors(status)
    yield from _position(status, now)
    if status.kinetic is not None and (speed := _exact(status.kinetic.speed)):
        yield Line("speed", f"{speed} km/h")
    air = status.environment.air if status.environment is not None else None
    # 215 is the vendor's way to say that it does not know.
    if air is not None and air.temp != 215 and (degrees := _exact(air.temp)):
        yield Line("outside", f"{degrees} °C")
    if status.privacy is not None and status.privacy.state is not None:
        yield Line("privacy", printable(str(status.privacy.state)))


def _energies(status: models.Status) -> Iterator[Line]:
    for type_, name in (("Electric", "battery"), ("Fuel", "fuel")):
        energy = status.energy(type_)
        if energy is None or not (level := _exact(energy.level)):
            continue
        text = f"{level} %"
        if energy.autonomy is not None:
            text += f", {energy.autonomy} km"
        electric = energy.extension.electric if energy.extension is not None else None
        charging = electric.charging if electric is not None else None
        if charging is not None and charging.status is not None:
            text += printable(f", {charging.status}")
        yield Line(name, text, energy.level)


def _doors(status: models.Status) -> Iterator[Line]:
    doors = status.doors_state
    if doors is None:
        return
    if doors.locked_states:
        yield Line("doors", printable(", ".join(map(str, doors.locked_states))))
    opened = [printable(str(each.identifier)) for each in doors.opening or () if each.state == "Open"]
    if doors.opening:
        yield Line("open", ", ".join(opened), style="yellow") if opened else Line("open", "nothing")


def _position(status: models.Status, now: datetime) -> Iterator[Line]:
    position = status.last_position
    if position is None:
        return
    latitude, longitude = _exact(position.latitude), _exact(position.longitude)
    if not latitude or not longitude:
        return
    then = position.properties.created_at if position.properties is not None else None
    age = f", {ago(then, now)}" if then is not None else ""
    yield Line("position", f"{latitude}, {longitude}{age}")
