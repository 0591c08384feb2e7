"""The enumeration `VehicleListExtra`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["VehicleListExtra"]


class VehicleListExtra(OpenEnum):
    """Data that can be added to each vehicle of a list."""

    BRANDING = "branding"
    PICTURES = "pictures"
