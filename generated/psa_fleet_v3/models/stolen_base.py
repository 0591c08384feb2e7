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
    """StolenBase."""

    id: str | None = None
    state: bool | None = None
    started_at: datetime.datetime | None = None
    end_at: datetime.datetime | None = None
    start_position: Position | None = None
    end_position: Position | None = None
    links: StolenBaseLinks | None = None
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
