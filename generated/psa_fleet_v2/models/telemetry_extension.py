"""The model `TelemetryExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .basic_kinetic import BasicKinetic
    from .maintenance_obj import MaintenanceObj
    from .position import Position
    from .telemetry_extension_odometer import TelemetryExtensionOdometer


@define(getstate_setstate=False, repr=False)
class TelemetryExtension(Model):
    """More about the moment of a telemetry message, when it was asked for."""

    odometer: TelemetryExtensionOdometer | None = member("odometer", Nested("TelemetryExtensionOdometer"))
    """Reading of the odometer."""
    kinetic: BasicKinetic | None = member("kinetic", Nested("BasicKinetic"))
    """Movement."""
    location: Position | None = member("location", Nested("Position"))
    """The position at that moment."""
    maintenance: MaintenanceObj | None = member("maintenance", Nested("MaintenanceObj"))
    """The maintenance."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.odometer = None if (raw := get("odometer")) is None else read[0](raw)
        self.kinetic = None if (raw := get("kinetic")) is None else read[1](raw)
        self.location = None if (raw := get("location")) is None else read[2](raw)
        self.maintenance = None if (raw := get("maintenance")) is None else read[3](raw)
