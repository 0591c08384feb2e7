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
    """OnboardCapabilitiesRemote."""

    preconditioning: OnboardCapabilitiesRemotePreconditioning | None = None
    charging: OnboardCapabilitiesRemoteCharging | None = None
    door: OnboardCapabilitiesRemoteDoor | None = None
    horn: OnboardCapabilitiesRemoteHorn | None = None
    lights: OnboardCapabilitiesRemoteLights | None = None
    wakeup: OnboardCapabilitiesRemoteWakeup | None = None
    navigation: OnboardCapabilitiesRemoteNavigation | None = None
    stolen: OnboardCapabilitiesRemoteStolen | None = None
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
