"""The model `EngineExtensionThermic`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .engine_air import EngineAir
    from .engine_liquid import EngineLiquid

__all__ = ["EngineExtensionThermic"]


@define(getstate_setstate=False)
class EngineExtensionThermic(Model):
    """What is special to a combustion engine."""

    coolant: EngineLiquid | None = None
    """Coolant."""
    oil: EngineLiquid | None = None
    """Oil."""
    air: EngineAir | None = None
    """Air of the engine."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "coolant": ("coolant", Nested("engine_liquid", "EngineLiquid")),
        "oil": ("oil", Nested("engine_liquid", "EngineLiquid")),
        "air": ("air", Nested("engine_air", "EngineAir")),
    }
