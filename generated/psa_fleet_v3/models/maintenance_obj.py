"""The model `MaintenanceObj`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, NUMBER, TEXT, TIMESTAMP
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class MaintenanceObj(Model):
    """How far away the next maintenance is."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    days_before_maintenance: int | None = member("daysBeforeMaintenance", INTEGER)
    """Days left until the next maintenance; negative when it is overdue.

    Older documents misspell the name (`daysBeforeMaintenace`).
    """
    mileage_before_maintenance: float | None = member("mileageBeforeMaintenance", NUMBER)
    """Distance left until the next maintenance; negative when it is overdue.

    The vendor names no unit; km was seen.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[1](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[2](raw)
        self.days_before_maintenance = (
            raw if (raw := get("daysBeforeMaintenance")) is None or type(raw) is int else read[3](raw)
        )
        self.mileage_before_maintenance = (
            raw if (raw := get("mileageBeforeMaintenance")) is None or type(raw) is float else read[4](raw)
        )
