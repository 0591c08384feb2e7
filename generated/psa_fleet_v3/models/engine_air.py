"""The model `EngineAir`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class EngineAir(Model):
    """Air of an engine."""

    temp: float | None = member("temp", NUMBER)
    """Temperature of the air of the engine, in degrees Celsius. 215 was seen where it is not known."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.temp = raw if (raw := get("temp")) is None or type(raw) is float else read[0](raw)
