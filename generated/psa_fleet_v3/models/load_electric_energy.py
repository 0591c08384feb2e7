"""The model `LoadElectricEnergy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["LoadElectricEnergy"]


@define(getstate_setstate=False)
class LoadElectricEnergy(Model):
    """How much the traction battery can hold and how much is in it, in Wh."""

    capacity: int | None = None
    """What the traction battery can hold, in Wh."""
    residual: int | None = None
    """Energy left, in Wh."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "capacity": ("capacity", INTEGER),
        "residual": ("residual", INTEGER),
    }
