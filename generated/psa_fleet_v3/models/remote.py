"""The model `Remote`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_charging import RemoteCharging
    from .remote_doors_state import RemoteDoorsState
    from .remote_horn import RemoteHorn
    from .remote_lights import RemoteLights
    from .remote_navigation import RemoteNavigation
    from .remote_preconditioning import RemotePreconditioning
    from .remote_set_immobilization import RemoteSetImmobilization
    from .remote_stolen import RemoteStolen
    from .remote_wake_up import RemoteWakeUp


@define(getstate_setstate=False, repr=False)
class Remote(Model):
    """An action for a vehicle.

    Exactly one member.
    """

    label: str | None = member("label", TEXT)
    """A name for people."""
    preconditioning: RemotePreconditioning | None = member("preconditioning", Nested("RemotePreconditioning"))
    """Heating or cooling of the cabin before a drive."""
    immobilization: RemoteSetImmobilization | None = member(
        "immobilization", Nested("RemoteSetImmobilization")
    )
    """Immobilisation."""
    door: RemoteDoorsState | None = member("door", Nested("RemoteDoorsState"))
    """Doors."""
    horn: RemoteHorn | None = member("horn", Nested("RemoteHorn"))
    """Horn."""
    charging: RemoteCharging | None = member("charging", Nested("RemoteCharging"))
    """Charging."""
    stolen: RemoteStolen | None = member("stolen", Nested("RemoteStolen"))
    """Report as stolen, tracking, or immobilization of a stolen vehicle."""
    lights: RemoteLights | None = member("lights", Nested("RemoteLights"))
    """Lights."""
    wake_up: RemoteWakeUp | None = member("wakeUp", Nested("RemoteWakeUp"))
    """Waking up."""
    navigation: RemoteNavigation | None = member("navigation", Nested("RemoteNavigation"))
    """Navigation."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.label = raw if (raw := get("label")) is None or type(raw) is str else read[0](raw)
        self.preconditioning = None if (raw := get("preconditioning")) is None else read[1](raw)
        self.immobilization = None if (raw := get("immobilization")) is None else read[2](raw)
        self.door = None if (raw := get("door")) is None else read[3](raw)
        self.horn = None if (raw := get("horn")) is None else read[4](raw)
        self.charging = None if (raw := get("charging")) is None else read[5](raw)
        self.stolen = None if (raw := get("stolen")) is None else read[6](raw)
        self.lights = None if (raw := get("lights")) is None else read[7](raw)
        self.wake_up = None if (raw := get("wakeUp")) is None else read[8](raw)
        self.navigation = None if (raw := get("navigation")) is None else read[9](raw)
