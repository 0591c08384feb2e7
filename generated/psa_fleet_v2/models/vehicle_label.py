"""The model `VehicleLabel`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["VehicleLabel"]


@define(getstate_setstate=False)
class VehicleLabel(Model):
    """The label that the answer for one vehicle has beside its other members."""

    label: str | None = None
    """Name of the vehicle's model version."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "label": ("label", TEXT),
    }
