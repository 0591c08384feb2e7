"""The model `VehicleExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .onboard_capabilities import OnboardCapabilities
    from .vehicle_branding import VehicleBranding


@define(getstate_setstate=False, repr=False)
class VehicleExtension(Model):
    """More about a vehicle, when it was asked for."""

    onboard_capabilities: OnboardCapabilities | None = member(
        "onboardCapabilities", Nested("OnboardCapabilities")
    )
    """What the vehicle can do."""
    branding: VehicleBranding | None = member("branding", Nested("VehicleBranding"))
    """Brand of the vehicle."""
    pictures: list[str] | None = member("pictures", Many(TEXT), repr=hidden)
    """Links to pictures of the vehicle."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.onboard_capabilities = None if (raw := get("onboardCapabilities")) is None else read[0](raw)
        self.branding = None if (raw := get("branding")) is None else read[1](raw)
        if is_short(raw := get("pictures")):
            self.pictures = None if raw is None else read[2](raw)
