"""The model `FleetLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .link import Link

__all__ = ["FleetLinks"]


@define(getstate_setstate=False)
class FleetLinks(Model):
    """Links to what belongs to it."""

    self_: Link | None = None
    """This resource."""
    vehicles: Link | None = None
    """The vehicles."""
    status: Link | None = None
    """Its state."""
    maintenances: Link | None = None
    """The maintenance entries."""
    alerts: Link | None = None
    """The alerts."""
    trips: Link | None = None
    """The trips."""
    monitors: Link | None = None
    """The monitors."""
    collisions: Link | None = None
    """The collisions."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "self_": ("self", Nested("link", "Link")),
        "vehicles": ("vehicles", Nested("link", "Link")),
        "status": ("status", Nested("link", "Link")),
        "maintenances": ("maintenances", Nested("link", "Link")),
        "alerts": ("alerts", Nested("link", "Link")),
        "trips": ("trips", Nested("link", "Link")),
        "monitors": ("monitors", Nested("link", "Link")),
        "collisions": ("collisions", Nested("link", "Link")),
    }
