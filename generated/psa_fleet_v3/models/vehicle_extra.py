"""The enumeration `VehicleExtra`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["VehicleExtra"]


class VehicleExtra(OpenEnum):
    """Data that can be added to a vehicle."""

    ONBOARD_CAPABILITIES = "onboardCapabilities"
    BRANDING = "branding"
    PICTURES = "pictures"
