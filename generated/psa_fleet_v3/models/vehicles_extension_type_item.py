"""The enumeration `VehiclesExtensionTypeItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["VehiclesExtensionTypeItem"]


class VehiclesExtensionTypeItem(OpenEnum):
    """VehiclesExtensionTypeItem."""

    BRANDING = "branding"
    PICTURES = "pictures"
