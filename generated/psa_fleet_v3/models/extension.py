"""The model `Extension`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .kinetic import Kinetic
    from .vehicle_odometer import VehicleOdometer


@define(getstate_setstate=False, repr=False)
class Extension(Model):
    """More about a status, when it was asked for."""

    odometer: VehicleOdometer | None = member("odometer", Nested("VehicleOdometer"))
    """Reading of the odometer."""
    kinetic: Kinetic | None = member("kinetic", Nested("Kinetic"))
    """Movement."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.odometer = None if (raw := get("odometer")) is None else read[0](raw)
        self.kinetic = None if (raw := get("kinetic")) is None else read[1](raw)
