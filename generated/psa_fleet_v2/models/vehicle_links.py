"""The model `VehicleLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .link import Link

__all__ = ["VehicleLinks"]


@define(getstate_setstate=False)
class VehicleLinks(Model):
    """VehicleLinks."""

    self_: Link | None = None
    fleet: Link | None = None
    last_position: Link | None = None
    trips: Link | None = None
    maintenance: Link | None = None
    alerts: Link | None = None
    status: Link | None = None
    telemetry: Link | None = None
    monitors: Link | None = None
    callbacks: Link | None = None
    collisions: Link | None = None
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
