"""The model `EngineLiquid`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class EngineLiquid(Model):
    """Level and temperature of a liquid of an engine."""

    level: int | None = member("level", INTEGER)
    """How full the reservoir of the liquid is, in %."""
    temp: float | None = member("temp", NUMBER)
    """Temperature of the liquid, in degrees Celsius. 215 was seen where it is not known."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.level = raw if (raw := get("level")) is None or type(raw) is int else read[0](raw)
        self.temp = raw if (raw := get("temp")) is None or type(raw) is float else read[1](raw)
