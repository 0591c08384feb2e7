"""The model `Consumption`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class Consumption(Model):
    """An amount of energy used: cL of fuel, or Wh of electricity."""

    consumption: float | None = member("consumption", NUMBER)
    """Amount used: cL of fuel, or Wh of electricity.

    It was in L and kWh from 3.13.0 to 3.18.0.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.consumption = raw if (raw := get("consumption")) is None or type(raw) is float else read[0](raw)
