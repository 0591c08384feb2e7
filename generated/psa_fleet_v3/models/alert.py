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
    from .alert_message import AlertMessage
    from .alert_severity import AlertSeverity
    from .position import Position

__all__ = ["Alert"]


@define(getstate_setstate=False)
class Alert(Model):
    """A warning that the vehicle showed to its driver, from when it came on until it went off."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    id: str | None = None
    """Its id."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    active: bool | None = None
    """True while the warning is on."""
    type_: AlertMessage | None = None
    """What the warning is about."""
    severity: AlertSeverity | None = None
    """How serious it is.

    * `Information`: worth mending
    * `Warning`: should be mended soon
    * `Critical`: do not drive before it is repaired
    """
    started_at: datetime.datetime | None = None
    """When it began (RFC 3339)."""
    end_at: datetime.datetime | None = None
    """When it ended (RFC 3339); absent while it lasts."""
    start_position: Position | None = None
    """Where the vehicle was at the beginning."""
    end_position: Position | None = None
    """Where the vehicle was at the end."""
    links: AlertLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "active": ("active", BOOLEAN),
        "type_": ("type", Enumeration("alert_message", "AlertMessage")),
        "severity": ("severity", Enumeration("alert_severity", "AlertSeverity")),
        "started_at": ("startedAt", TIMESTAMP),
        "end_at": ("endAt", TIMESTAMP),
        "start_position": ("startPosition", Nested("position", "Position")),
        "end_position": ("endPosition", Nested("position", "Position")),
        "links": ("_links", Nested("alert_links", "AlertLinks")),
    }
