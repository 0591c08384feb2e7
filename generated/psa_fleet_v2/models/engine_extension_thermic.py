"""The model `EngineExtensionThermic`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .engine_extension_thermic_scr import EngineExtensionThermicScr
    from .engine_liquid import EngineLiquid

__all__ = ["EngineExtensionThermic"]


@define(getstate_setstate=False)
class EngineExtensionThermic(Model):
    """What is special to a combustion engine."""

    coolant: EngineLiquid | None = None
    """Coolant."""
    oil: EngineLiquid | None = None
    """Oil."""
    scr: EngineExtensionThermicScr | None = None
    """Warning of the catalytic reduction (SCR).

    * `Off`: no warning
    * `Blinked`: the lamp flashes
    * `On`: the lamp is on
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "coolant": ("coolant", Nested("engine_liquid", "EngineLiquid")),
        "oil": ("oil", Nested("engine_liquid", "EngineLiquid")),
        "scr": ("scr", Enumeration("engine_extension_thermic_scr", "EngineExtensionThermicScr")),
    }
