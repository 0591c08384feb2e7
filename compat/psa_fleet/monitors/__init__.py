"""Monitors: both formats, both versions, and conditions that are written in Python.

`to_new_format` and `to_deprecated_format` convert a monitor in either format and any published spelling. The
builder writes one from Python:

    Monitor(
        label="Far from Paris",
        when=Zone.leaving(latitude=48.86, longitude=2.33, radius_km=20)
        & ((Data("vehicle.energy.electric.level") < 50) | Daily("08:30", hours=7.5, days="Mon-Fri")),
        notify=Webhook("https://example.com/events", headers={"Authorization": "Basic ..."}),
    )

Everything here is a pure function of JSON values, or an immutable object.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from psa_fleet.monitors._conditions import Condition, Trigger
    from psa_fleet.monitors._conversion import to_deprecated_format, to_new_format
    from psa_fleet.monitors._data import Comparison, Data
    from psa_fleet.monitors._groups import Group, find_groups, label_group, merge_group, parse_group
    from psa_fleet.monitors._ids import part_ids
    from psa_fleet.monitors._monitor import Extension, Monitor
    from psa_fleet.monitors._notify import Attribute, Batch, Retry, Webhook
    from psa_fleet.monitors._source import MonitorSource
    from psa_fleet.monitors._times import Daily, Once, Time, Weekly
    from psa_fleet.monitors._zone import Zone
    from psa_fleet.monitors.operands import OPERANDS, Operand, OperandName

__all__ = [
    "OPERANDS",
    "Attribute",
    "Batch",
    "Comparison",
    "Condition",
    "Daily",
    "Data",
    "Extension",
    "Group",
    "Monitor",
    "MonitorSource",
    "Once",
    "Operand",
    "OperandName",
    "Retry",
    "Time",
    "Trigger",
    "Webhook",
    "Weekly",
    "Zone",
    "find_groups",
    "label_group",
    "merge_group",
    "parse_group",
    "part_ids",
    "to_deprecated_format",
    "to_new_format",
]

# Loaded at the first use: converting needs no builder, and most programs need neither.
_MODULES: Final = {
    "_conditions": ("Condition", "Trigger"),
    "_conversion": ("to_deprecated_format", "to_new_format"),
    "_data": ("Comparison", "Data"),
    "_groups": ("Group", "find_groups", "label_group", "merge_group", "parse_group"),
    "_ids": ("part_ids",),
    "_monitor": ("Extension", "Monitor"),
    "_notify": ("Attribute", "Batch", "Retry", "Webhook"),
    "_source": ("MonitorSource",),
    "_times": ("Daily", "Once", "Time", "Weekly"),
    "_zone": ("Zone",),
    "operands": ("OPERANDS", "Operand", "OperandName"),
}
_PLACES: Final = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    module = _PLACES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
