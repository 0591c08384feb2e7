"""The model `EngineBaseExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .engine_base_extension_thermic import EngineBaseExtensionThermic


@define(getstate_setstate=False, repr=False)
class EngineBaseExtension(Model):
    """What is special to this kind of engine."""

    thermic: EngineBaseExtensionThermic | None = member("thermic", Nested("EngineBaseExtensionThermic"))
    """What is special to a combustion engine."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.thermic = None if (raw := get("thermic")) is None else read[0](raw)
