"""The model `EnergyBatteryHealth`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, TIMESTAMP
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class EnergyBatteryHealth(Model):
    """Health of the traction battery."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    capacity: int | None = member("capacity", INTEGER)
    """Health as the capacity of the battery shows it, in %."""
    resistance: int | None = member("resistance", INTEGER)
    """Health as the resistance of the battery shows it, in %."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.capacity = raw if (raw := get("capacity")) is None or type(raw) is int else read[1](raw)
        self.resistance = raw if (raw := get("resistance")) is None or type(raw) is int else read[2](raw)
