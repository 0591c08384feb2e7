"""The enumeration `VehicleExtensionTypeItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["VehicleExtensionTypeItem"]


class VehicleExtensionTypeItem(OpenEnum):
    """VehicleExtensionTypeItem."""

    ONBOARD_CAPABILITIES = "onboardCapabilities"
    BRANDING = "branding"
    PICTURES = "pictures"
