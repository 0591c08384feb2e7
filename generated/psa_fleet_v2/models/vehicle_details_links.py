"""The model `VehicleDetailsLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .link import Link

__all__ = ["VehicleDetailsLinks"]


@define(getstate_setstate=False)
class VehicleDetailsLinks(Model):
    """Links to what belongs to it."""

    self_: Link | None = None
    """This resource."""
    fleet: Link | None = None
    """Its fleet."""
    last_position: Link | None = None
    """Where the vehicle was last seen."""
    trips: Link | None = None
    """The trips."""
    maintenance: Link | None = None
    """The maintenance."""
    alerts: Link | None = None
    """The alerts."""
    status: Link | None = None
    """Its state."""
    telemetry: Link | None = None
    """The telemetry."""
    monitors: Link | None = None
    """The monitors."""
    callbacks: Link | None = None
    """Remote callbacks."""
    collisions: Link | None = None
    """The collisions."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "self_": ("self", Nested("link", "Link")),
        "fleet": ("fleet", Nested("link", "Link")),
        "last_position": ("lastPosition", Nested("link", "Link")),
        "trips": ("trips", Nested("link", "Link")),
        "maintenance": ("maintenance", Nested("link", "Link")),
        "alerts": ("alerts", Nested("link", "Link")),
        "status": ("status", Nested("link", "Link")),
        "telemetry": ("telemetry", Nested("link", "Link")),
        "monitors": ("monitors", Nested("link", "Link")),
        "callbacks": ("callbacks", Nested("link", "Link")),
        "collisions": ("collisions", Nested("link", "Link")),
    }
