"""The model `CompositFuelEnergyConsumption`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class CompositFuelEnergyConsumption(Model):
    """Use of fuel, in total and now."""

    total: float | None = member("total", NUMBER)
    """All fuel that the vehicle has used, in cL.

    Before 3.5.0 it was in L/100 km, then in L.
    """
    instant: float | None = member("instant", NUMBER)
    """Fuel used at that moment: L/100 km, or kg/100 km of hydrogen."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.total = raw if (raw := get("total")) is None or type(raw) is float else read[0](raw)
        self.instant = raw if (raw := get("instant")) is None or type(raw) is float else read[1](raw)
