"""The model `EnergyBaseExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .energy_base_extension_electric import EnergyBaseExtensionElectric
    from .energy_base_extension_fuel import EnergyBaseExtensionFuel

__all__ = ["EnergyBaseExtension"]


@define(getstate_setstate=False)
class EnergyBaseExtension(Model):
    """What is special to this kind of energy."""

    fuel: EnergyBaseExtensionFuel | None = None
    """What is special to fuel."""
    electric: EnergyBaseExtensionElectric | None = None
    """What is special to electricity."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "fuel": ("fuel", Nested("energy_base_extension_fuel", "EnergyBaseExtensionFuel")),
        "electric": ("electric", Nested("energy_base_extension_electric", "EnergyBaseExtensionElectric")),
    }
