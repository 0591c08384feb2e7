"""The model `VehicleBranding`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["VehicleBranding"]


@define(getstate_setstate=False)
class VehicleBranding(Model):
    """Brand and label of a vehicle."""

    brand: str | None = None
    """The vehicle's brand."""
    label: str | None = None
    """Name of the vehicle's model version."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "brand": ("brand", TEXT),
        "label": ("label", TEXT),
    }
