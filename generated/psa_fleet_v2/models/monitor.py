"""The model `Monitor`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, TIMESTAMP, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .monitor_links import MonitorLinks
    from .monitor_parameter import MonitorParameter
    from .monitor_status import MonitorStatus

__all__ = ["Monitor"]


@define(getstate_setstate=False)
class Monitor(Model):
    """A monitor as the server keeps it: its parameters, whether it runs, and its id."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    monitor_id: str | None = None
    """Id of the monitor."""
    monitor: MonitorParameter | None = None
    """Its parameters."""
    status: MonitorStatus | None = None
    """Whether it runs."""
    links: MonitorLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "monitor_id": ("monitorId", TEXT),
        "monitor": ("monitor", Nested("monitor_parameter", "MonitorParameter")),
        "status": ("status", Enumeration("monitor_status", "MonitorStatus")),
        "links": ("_links", Nested("monitor_links", "MonitorLinks")),
    }
