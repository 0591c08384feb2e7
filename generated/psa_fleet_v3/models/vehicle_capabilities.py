"""The model `VehicleCapabilities`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .motorization import Motorization
    from .vehicle_capabilities_embedded import VehicleCapabilitiesEmbedded


@define(getstate_setstate=False, repr=False)
class VehicleCapabilities(Model):
    """The data that a vehicle can deliver and the remote actions that it supports."""

    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    motorization: Motorization | None = member("motorization", Enumeration("Motorization"))
    """What drives the vehicle."""
    embedded: VehicleCapabilitiesEmbedded | None = member("_embedded", Nested("VehicleCapabilitiesEmbedded"))
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[0](raw)
        self.motorization = read[1](raw) if type(raw := get("motorization")) is str else None
        self.embedded = None if (raw := get("_embedded")) is None else read[2](raw)
