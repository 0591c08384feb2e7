"""The model `Stolen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TEXT, TIMESTAMP, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .position import Position
    from .stolen_links import StolenLinks

__all__ = ["Stolen"]


@define(getstate_setstate=False)
class Stolen(Model):
    """A theft report: from when until when the vehicle was reported stolen."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    id: str | None = None
    """Its id."""
    state: bool | None = None
    """True while the vehicle is reported stolen."""
    started_at: datetime.datetime | None = None
    """When it began (RFC 3339)."""
    end_at: datetime.datetime | None = None
    """When it ended (RFC 3339); absent while it lasts."""
    start_position: Position | None = None
    """Where the vehicle was at the beginning."""
    end_position: Position | None = None
    """Where the vehicle was at the end."""
    links: StolenLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "id": ("id", TEXT),
        "state": ("state", BOOLEAN),
        "started_at": ("startedAt", TIMESTAMP),
        "end_at": ("endAt", TIMESTAMP),
        "start_position": ("startPosition", Nested("position", "Position")),
        "end_position": ("endPosition", Nested("position", "Position")),
        "links": ("_links", Nested("stolen_links", "StolenLinks")),
    }
