"""The model `EngineExtensionThermic`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .engine_extension_thermic_scr import EngineExtensionThermicScr
    from .engine_liquid import EngineLiquid


@define(getstate_setstate=False, repr=False)
class EngineExtensionThermic(Model):
    """What is special to a combustion engine."""

    coolant: EngineLiquid | None = member("coolant", Nested("EngineLiquid"))
    """Coolant."""
    oil: EngineLiquid | None = member("oil", Nested("EngineLiquid"))
    """Oil."""
    scr: EngineExtensionThermicScr | None = member("scr", Enumeration("EngineExtensionThermicScr"))
    """Warning of the catalytic reduction (SCR).

    * `Off`: no warning
    * `Blinked`: the lamp flashes
    * `On`: the lamp is on
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.coolant = None if (raw := get("coolant")) is None else read[0](raw)
        self.oil = None if (raw := get("oil")) is None else read[1](raw)
        self.scr = read[2](raw) if type(raw := get("scr")) is str else None
