"""The model `HealthElectricEnergy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["HealthElectricEnergy"]


@define(getstate_setstate=False)
class HealthElectricEnergy(Model):
    """Health of the traction battery, in %."""

    capacity: int | None = None
    """Capacity left of the original one, in %."""
    resistance: int | None = None
    """Health as the battery's resistance tells it, in %."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "capacity": ("capacity", INTEGER),
        "resistance": ("resistance", INTEGER),
    }
