"""The model `VehicleCapabilities`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .motorization import Motorization
    from .vehicle_capabilities_embedded import VehicleCapabilitiesEmbedded

__all__ = ["VehicleCapabilities"]


@define(getstate_setstate=False)
class VehicleCapabilities(Model):
    """What a vehicle can deliver and which remote actions it takes."""

    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    motorization: Motorization | None = None
    """What drives the vehicle."""
    embedded: VehicleCapabilitiesEmbedded | None = None
    """What is sent along."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "vin": ("vin", TEXT),
        "motorization": ("motorization", Enumeration("motorization", "Motorization")),
        "embedded": ("_embedded", Nested("vehicle_capabilities_embedded", "VehicleCapabilitiesEmbedded")),
    }
