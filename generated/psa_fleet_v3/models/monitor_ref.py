"""The model `MonitorRef`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, TIMESTAMP, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .monitor_ref_links import MonitorRefLinks
    from .monitor_status import MonitorStatus


@define(getstate_setstate=False, repr=False)
class MonitorRef(Model):
    """Response to the creation or change of a monitor: its id and status."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    monitor_id: str | None = member("monitorId", TEXT, repr=masked)
    """Id of the monitor."""
    status: MonitorStatus | None = member("status", Enumeration("MonitorStatus"))
    """Whether it runs."""
    links: MonitorRefLinks | None = member("_links", Nested("MonitorRefLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[1](raw)
        self.monitor_id = raw if (raw := get("monitorId")) is None or type(raw) is str else read[2](raw)
        self.status = read[3](raw) if type(raw := get("status")) is str else None
        self.links = None if (raw := get("_links")) is None else read[4](raw)
