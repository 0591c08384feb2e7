"""The model `Remote`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_charging import RemoteCharging
    from .remote_doors_state import RemoteDoorsState
    from .remote_horn import RemoteHorn
    from .remote_lights import RemoteLights
    from .remote_navigation import RemoteNavigation
    from .remote_preconditioning import RemotePreconditioning
    from .remote_set_immobilization import RemoteSetImmobilization
    from .remote_stolen import RemoteStolen
    from .remote_wake_up import RemoteWakeUp

__all__ = ["Remote"]


@define(getstate_setstate=False)
class Remote(Model):
    """An action for a vehicle.

    Exactly one member.
    """

    label: str | None = None
    """A name for people."""
    preconditioning: RemotePreconditioning | None = None
    """Heating or cooling of the cabin before a drive."""
    immobilization: RemoteSetImmobilization | None = None
    """Immobilisation."""
    door: RemoteDoorsState | None = None
    """Doors."""
    horn: RemoteHorn | None = None
    """Horn."""
    charging: RemoteCharging | None = None
    """Charging."""
    stolen: RemoteStolen | None = None
    """The theft report."""
    lights: RemoteLights | None = None
    """Lights."""
    wake_up: RemoteWakeUp | None = None
    """Waking up."""
    navigation: RemoteNavigation | None = None
    """Navigation."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "label": ("label", TEXT),
        "preconditioning": ("preconditioning", Nested("remote_preconditioning", "RemotePreconditioning")),
        "immobilization": ("immobilization", Nested("remote_set_immobilization", "RemoteSetImmobilization")),
        "door": ("door", Nested("remote_doors_state", "RemoteDoorsState")),
        "horn": ("horn", Nested("remote_horn", "RemoteHorn")),
        "charging": ("charging", Nested("remote_charging", "RemoteCharging")),
        "stolen": ("stolen", Nested("remote_stolen", "RemoteStolen")),
        "lights": ("lights", Nested("remote_lights", "RemoteLights")),
        "wake_up": ("wakeUp", Nested("remote_wake_up", "RemoteWakeUp")),
        "navigation": ("navigation", Nested("remote_navigation", "RemoteNavigation")),
    }
