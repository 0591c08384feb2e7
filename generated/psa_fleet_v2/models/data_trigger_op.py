"""The enumeration `DataTriggerOp`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["DataTriggerOp"]


class DataTriggerOp(OpenEnum):
    """DataTriggerOp."""

    EQUALS_TO = "equalsTo"
    GREATER_THAN = "greaterThan"
    LOWER_THAN = "lowerThan"
    INCLUDED_IN = "includedIn"
    ON_CHANGE = "onChange"
