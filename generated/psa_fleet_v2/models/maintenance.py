"""The model `Maintenance`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, TIMESTAMP, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .maintenance_links import MaintenanceLinks


@define(getstate_setstate=False, repr=False)
class Maintenance(Model):
    """How far away the next maintenance is, in days and in km.

    Negative values mean that it is overdue.
    """

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    days_before_maintenance: int | None = member("daysBeforeMaintenance", INTEGER)
    """Days left until the next maintenance; negative when it is overdue.

    Older documents misspell the name (`daysBeforeMaintenace`).
    """
    mileage_before_maintenance: int | None = member("mileageBeforeMaintenance", INTEGER)
    """Distance left until the next maintenance; negative when it is overdue.

    The vendor names no unit; km was seen.
    """
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    links: MaintenanceLinks | None = member("_links", Nested("MaintenanceLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.days_before_maintenance = (
            raw if (raw := get("daysBeforeMaintenance")) is None or type(raw) is int else read[1](raw)
        )
        self.mileage_before_maintenance = (
            raw if (raw := get("mileageBeforeMaintenance")) is None or type(raw) is int else read[2](raw)
        )
        self.updated_at = None if (raw := get("updatedAt")) is None else read[3](raw)
        self.links = None if (raw := get("_links")) is None else read[4](raw)
