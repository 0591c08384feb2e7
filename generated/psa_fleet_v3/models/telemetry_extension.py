"""The model `TelemetryExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .maintenance_base import MaintenanceBase
    from .position_base import PositionBase


@define(getstate_setstate=False, repr=False)
class TelemetryExtension(Model):
    """More about the moment of a telemetry message, when it was asked for."""

    location: PositionBase | None = member("location", Nested("PositionBase"))
    """The position at that moment."""
    maintenance: MaintenanceBase | None = member("maintenance", Nested("MaintenanceBase"))
    """The maintenance."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.location = None if (raw := get("location")) is None else read[0](raw)
        self.maintenance = None if (raw := get("maintenance")) is None else read[1](raw)
