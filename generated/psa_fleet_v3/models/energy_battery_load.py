"""The model `EnergyBatteryLoad`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, TIMESTAMP
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class EnergyBatteryLoad(Model):
    """What the traction battery holds."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    capacity: int | None = member("capacity", INTEGER)
    """What the traction battery can hold, in Wh."""
    residual: int | None = member("residual", INTEGER)
    """Energy left, in Wh."""
    additional_properties: dict[str, JSON] = undeclared()
