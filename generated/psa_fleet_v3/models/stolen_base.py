"""The model `StolenBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TEXT, TIMESTAMP, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .position import Position
    from .stolen_base_links import StolenBaseLinks

__all__ = ["StolenBase"]


@define(getstate_setstate=False)
class StolenBase(Model):
    """A theft report, without times of its own record."""

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
    links: StolenBaseLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "id": ("id", TEXT),
        "state": ("state", BOOLEAN),
        "started_at": ("startedAt", TIMESTAMP),
        "end_at": ("endAt", TIMESTAMP),
        "start_position": ("startPosition", Nested("position", "Position")),
        "end_position": ("endPosition", Nested("position", "Position")),
        "links": ("_links", Nested("stolen_base_links", "StolenBaseLinks")),
    }
