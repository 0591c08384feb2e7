"""Monitors: both formats, both versions, and conditions that are written in Python.

`to_new_format` and `to_deprecated_format` convert a monitor in either format and any published spelling. Both
are pure functions on JSON values.
"""

from __future__ import annotations

from psa_fleet.monitors._conversion import to_deprecated_format, to_new_format
from psa_fleet.monitors._groups import Group, find_groups, label_group, merge_group, parse_group
from psa_fleet.monitors._source import MonitorSource

__all__ = [
    "Group",
    "MonitorSource",
    "find_groups",
    "label_group",
    "merge_group",
    "parse_group",
    "to_deprecated_format",
    "to_new_format",
]
