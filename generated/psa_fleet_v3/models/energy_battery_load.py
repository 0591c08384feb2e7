"""The model `EnergyBatteryLoad`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER, TIMESTAMP
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class EnergyBatteryLoad(Model):
    """What the traction battery holds."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    capacity: float | None = member("capacity", NUMBER)
    """Energy that the traction battery can hold, in Wh."""
    residual: float | None = member("residual", NUMBER)
    """Energy left in the traction battery, in Wh.

    It was in kWh until v3 3.2.0.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.capacity = raw if (raw := get("capacity")) is None or type(raw) is float else read[1](raw)
        self.residual = raw if (raw := get("residual")) is None or type(raw) is float else read[2](raw)
