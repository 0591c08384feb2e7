"""The enumeration `StatusExtensionTypeItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["StatusExtensionTypeItem"]


class StatusExtensionTypeItem(OpenEnum):
    """StatusExtensionTypeItem."""

    ODOMETER = "odometer"
    KINETIC = "kinetic"
