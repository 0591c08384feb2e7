"""The model `Alert`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TEXT, TIMESTAMP, Enumeration, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .alert_links import AlertLinks
    from .alert_msg_enum import AlertMsgEnum
    from .alert_severity import AlertSeverity
    from .position import Position

__all__ = ["Alert"]


@define(getstate_setstate=False)
class Alert(Model):
    """Alert."""

    created_at: datetime.datetime | None = None
    id: str | None = None
    vin: str | None = field(default=None, repr=hidden)
    active: bool | None = None
    type_: AlertMsgEnum | None = None
    severity: AlertSeverity | None = None
    updated_at: datetime.datetime | None = None
    started_at: datetime.datetime | None = None
    end_at: datetime.datetime | None = None
    start_position: Position | None = None
    end_position: Position | None = None
    links: AlertLinks | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "active": ("active", BOOLEAN),
        "type_": ("type", Enumeration("alert_msg_enum", "AlertMsgEnum")),
        "severity": ("severity", Enumeration("alert_severity", "AlertSeverity")),
        "updated_at": ("updatedAt", TIMESTAMP),
        "started_at": ("startedAt", TIMESTAMP),
        "end_at": ("endAt", TIMESTAMP),
        "start_position": ("startPosition", Nested("position", "Position")),
        "end_position": ("endPosition", Nested("position", "Position")),
        "links": ("_links", Nested("alert_links", "AlertLinks")),
    }
