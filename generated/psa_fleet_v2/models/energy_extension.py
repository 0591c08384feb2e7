"""The model `EnergyExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .energy_extension_electric import EnergyExtensionElectric
    from .energy_extension_fuel import EnergyExtensionFuel

__all__ = ["EnergyExtension"]


@define(getstate_setstate=False)
class EnergyExtension(Model):
    """What is special to this kind of energy."""

    fuel: EnergyExtensionFuel | None = None
    """What is special to fuel."""
    electric: EnergyExtensionElectric | None = None
    """What is special to electricity."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "fuel": ("fuel", Nested("energy_extension_fuel", "EnergyExtensionFuel")),
        "electric": ("electric", Nested("energy_extension_electric", "EnergyExtensionElectric")),
    }
