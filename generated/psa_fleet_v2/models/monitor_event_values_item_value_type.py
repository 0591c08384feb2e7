"""The enumeration `MonitorEventValuesItemValueType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["MonitorEventValuesItemValueType"]


class MonitorEventValuesItemValueType(OpenEnum):
    """MonitorEventValuesItemValueType."""

    STRING = "string"
    OBJ_ALERT = "obj.alert"
    OBJ_COLLISION = "obj.collision"
