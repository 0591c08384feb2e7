"""The model `EngineOil`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class EngineOil(Model):
    """Oil.

    Deprecated; see `extension`.
    """

    temp: float | None = member("temp", NUMBER)
    """Temperature of the oil.

    This place names no unit; its replacement is in degrees Celsius.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.temp = raw if (raw := get("temp")) is None or type(raw) is float else read[0](raw)
