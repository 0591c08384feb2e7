"""The model `EngineBaseExtensionThermic`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .engine_air import EngineAir
    from .engine_liquid import EngineLiquid


@define(getstate_setstate=False, repr=False)
class EngineBaseExtensionThermic(Model):
    """What is special to a combustion engine."""

    coolant: EngineLiquid | None = member("coolant", Nested("EngineLiquid"))
    """Coolant."""
    oil: EngineLiquid | None = member("oil", Nested("EngineLiquid"))
    """Oil."""
    air: EngineAir | None = member("air", Nested("EngineAir"))
    """Air of the engine."""
    additional_properties: dict[str, JSON] = undeclared()
