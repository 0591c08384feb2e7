"""The model `MaintenanceObj`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, TIMESTAMP
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class MaintenanceObj(Model):
    """How far away the next maintenance is."""

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
