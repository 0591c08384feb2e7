"""The model `VehicleOdometer`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER, TIMESTAMP
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class VehicleOdometer(Model):
    """Reading of the odometer."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    mileage: float | None = member("mileage", NUMBER)
    """Distance driven so far, in km."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.mileage = raw if (raw := get("mileage")) is None or type(raw) is float else read[1](raw)
