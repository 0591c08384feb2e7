"""The rows of signals, and the columns that tables and exports have for them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from psa_fleet.signals import Signal
from psa_fleet.signals._table import SIGNALS, signal_row
from psa_fleet.tables import ColumnType

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SPEED = Signal("VF7TEST0000000001", "Vehicle.Speed", 50.5, "km/h", NOON, "kinetic.speed")
UNTIMED = Signal(None, "Vehicle.IsMoving", True, None, None, "kinetic.moving")


def test_columns_of_signals_are_text_apart_from_their_time() -> None:
    speed: Any = signal_row(SPEED)
    untimed: Any = signal_row(UNTIMED)
    columns = [
        (each.name, each.title, each.kind, each.read(speed), each.read(untimed)) for each in SIGNALS.columns
    ]
    assert columns == [
        ("vin", "VIN", ColumnType.TEXT, "VF7TEST0000000001", None),
        ("name", "signal", ColumnType.TEXT, "Vehicle.Speed", "Vehicle.IsMoving"),
        ("value", "value", ColumnType.TEXT, "50.5", "true"),
        ("unit", "unit", ColumnType.TEXT, "km/h", None),
        ("measuredAt", "at (UTC)", ColumnType.TIME, NOON, None),
        ("path", "", ColumnType.TEXT, "kinetic.speed", "kinetic.moving"),
    ]
