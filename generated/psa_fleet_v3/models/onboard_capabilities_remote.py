"""The model `OnboardCapabilitiesRemote`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .onboard_capabilities_remote_charging import OnboardCapabilitiesRemoteCharging
    from .onboard_capabilities_remote_door import OnboardCapabilitiesRemoteDoor
    from .onboard_capabilities_remote_horn import OnboardCapabilitiesRemoteHorn
    from .onboard_capabilities_remote_lights import OnboardCapabilitiesRemoteLights
    from .onboard_capabilities_remote_navigation import OnboardCapabilitiesRemoteNavigation
    from .onboard_capabilities_remote_preconditioning import OnboardCapabilitiesRemotePreconditioning
    from .onboard_capabilities_remote_stolen import OnboardCapabilitiesRemoteStolen
    from .onboard_capabilities_remote_wakeup import OnboardCapabilitiesRemoteWakeup


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemote(Model):
    """Remote actions that the vehicle supports."""

    preconditioning: OnboardCapabilitiesRemotePreconditioning | None = member(
        "preconditioning", Nested("OnboardCapabilitiesRemotePreconditioning")
    )
    """Heating or cooling of the cabin before a drive."""
    charging: OnboardCapabilitiesRemoteCharging | None = member(
        "charging", Nested("OnboardCapabilitiesRemoteCharging")
    )
    """Charging."""
    door: OnboardCapabilitiesRemoteDoor | None = member("door", Nested("OnboardCapabilitiesRemoteDoor"))
    """Doors."""
    horn: OnboardCapabilitiesRemoteHorn | None = member("horn", Nested("OnboardCapabilitiesRemoteHorn"))
    """Horn."""
    lights: OnboardCapabilitiesRemoteLights | None = member(
        "lights", Nested("OnboardCapabilitiesRemoteLights")
    )
    """Lights."""
    wakeup: OnboardCapabilitiesRemoteWakeup | None = member(
        "wakeup", Nested("OnboardCapabilitiesRemoteWakeup")
    )
    """Waking up."""
    navigation: OnboardCapabilitiesRemoteNavigation | None = member(
        "navigation", Nested("OnboardCapabilitiesRemoteNavigation")
    )
    """Navigation."""
    stolen: OnboardCapabilitiesRemoteStolen | None = member(
        "stolen", Nested("OnboardCapabilitiesRemoteStolen")
    )
    """Reporting the vehicle as stolen, tracking and immobilizing it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.preconditioning = None if (raw := get("preconditioning")) is None else read[0](raw)
        self.charging = None if (raw := get("charging")) is None else read[1](raw)
        self.door = None if (raw := get("door")) is None else read[2](raw)
        self.horn = None if (raw := get("horn")) is None else read[3](raw)
        self.lights = None if (raw := get("lights")) is None else read[4](raw)
        self.wakeup = None if (raw := get("wakeup")) is None else read[5](raw)
        self.navigation = None if (raw := get("navigation")) is None else read[6](raw)
        self.stolen = None if (raw := get("stolen")) is None else read[7](raw)
