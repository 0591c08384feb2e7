"""The model `MonitorRef`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, TIMESTAMP, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .monitor_ref_links import MonitorRefLinks
    from .monitor_status import MonitorStatus

__all__ = ["MonitorRef"]


@define(getstate_setstate=False)
class MonitorRef(Model):
    """The answer to creating or changing a monitor: its id and status."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    monitor_id: str | None = None
    """Id of the monitor."""
    status: MonitorStatus | None = None
    """Whether it runs."""
    links: MonitorRefLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "monitor_id": ("monitorId", TEXT),
        "status": ("status", Enumeration("monitor_status", "MonitorStatus")),
        "links": ("_links", Nested("monitor_ref_links", "MonitorRefLinks")),
    }
