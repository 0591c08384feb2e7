"""The model `VehicleExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .onboard_capabilities import OnboardCapabilities
    from .vehicle_branding import VehicleBranding

__all__ = ["VehicleExtension"]


@define(getstate_setstate=False)
class VehicleExtension(Model):
    """More about a vehicle, when it was asked for."""

    onboard_capabilities: OnboardCapabilities | None = None
    """What the vehicle can do."""
    branding: VehicleBranding | None = None
    """Brand of the vehicle."""
    pictures: list[str] | None = field(default=None, repr=hidden)
    """Links to pictures of the vehicle."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "onboard_capabilities": (
            "onboardCapabilities",
            Nested("onboard_capabilities", "OnboardCapabilities"),
        ),
        "branding": ("branding", Nested("vehicle_branding", "VehicleBranding")),
        "pictures": ("pictures", Many(TEXT)),
    }
