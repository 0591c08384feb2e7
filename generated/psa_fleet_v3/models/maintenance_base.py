"""The model `MaintenanceBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, NUMBER, TEXT
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class MaintenanceBase(Model):
    """How far away the next maintenance is.

    Negative values mean that it is overdue.
    """

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
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[0](raw)
        self.days_before_maintenance = (
            raw if (raw := get("daysBeforeMaintenance")) is None or type(raw) is int else read[1](raw)
        )
        self.mileage_before_maintenance = (
            raw if (raw := get("mileageBeforeMaintenance")) is None or type(raw) is float else read[2](raw)
        )
