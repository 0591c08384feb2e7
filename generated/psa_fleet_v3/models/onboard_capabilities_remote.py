"""The model `OnboardCapabilitiesRemote`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .onboard_capabilities_remote_charging import OnboardCapabilitiesRemoteCharging
    from .onboard_capabilities_remote_door import OnboardCapabilitiesRemoteDoor
    from .onboard_capabilities_remote_horn import OnboardCapabilitiesRemoteHorn
    from .onboard_capabilities_remote_lights import OnboardCapabilitiesRemoteLights
    from .onboard_capabilities_remote_navigation import OnboardCapabilitiesRemoteNavigation
    from .onboard_capabilities_remote_preconditioning import OnboardCapabilitiesRemotePreconditioning
    from .onboard_capabilities_remote_stolen import OnboardCapabilitiesRemoteStolen
    from .onboard_capabilities_remote_wakeup import OnboardCapabilitiesRemoteWakeup

__all__ = ["OnboardCapabilitiesRemote"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemote(Model):
    """Which remote actions the vehicle takes."""

    preconditioning: OnboardCapabilitiesRemotePreconditioning | None = None
    """Heating or cooling of the cabin before a drive."""
    charging: OnboardCapabilitiesRemoteCharging | None = None
    """Charging."""
    door: OnboardCapabilitiesRemoteDoor | None = None
    """Doors."""
    horn: OnboardCapabilitiesRemoteHorn | None = None
    """Horn."""
    lights: OnboardCapabilitiesRemoteLights | None = None
    """Lights."""
    wakeup: OnboardCapabilitiesRemoteWakeup | None = None
    """Waking up."""
    navigation: OnboardCapabilitiesRemoteNavigation | None = None
    """Navigation."""
    stolen: OnboardCapabilitiesRemoteStolen | None = None
    """The theft report."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "preconditioning": (
            "preconditioning",
            Nested("onboard_capabilities_remote_preconditioning", "OnboardCapabilitiesRemotePreconditioning"),
        ),
        "charging": (
            "charging",
            Nested("onboard_capabilities_remote_charging", "OnboardCapabilitiesRemoteCharging"),
        ),
        "door": ("door", Nested("onboard_capabilities_remote_door", "OnboardCapabilitiesRemoteDoor")),
        "horn": ("horn", Nested("onboard_capabilities_remote_horn", "OnboardCapabilitiesRemoteHorn")),
        "lights": ("lights", Nested("onboard_capabilities_remote_lights", "OnboardCapabilitiesRemoteLights")),
        "wakeup": ("wakeup", Nested("onboard_capabilities_remote_wakeup", "OnboardCapabilitiesRemoteWakeup")),
        "navigation": (
            "navigation",
            Nested("onboard_capabilities_remote_navigation", "OnboardCapabilitiesRemoteNavigation"),
        ),
        "stolen": ("stolen", Nested("onboard_capabilities_remote_stolen", "OnboardCapabilitiesRemoteStolen")),
    }
