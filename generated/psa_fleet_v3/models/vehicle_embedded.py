"""The model `VehicleEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .vehicle_extension import VehicleExtension


@define(getstate_setstate=False, repr=False)
class VehicleEmbedded(Model):
    """What is sent along."""

    extension: VehicleExtension | None = member("extension", Nested("VehicleExtension"))
    """What was asked for in addition."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.extension = None if (raw := get("extension")) is None else read[0](raw)
