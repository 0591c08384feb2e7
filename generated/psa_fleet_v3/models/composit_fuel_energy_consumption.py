"""The model `CompositFuelEnergyConsumption`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class CompositFuelEnergyConsumption(Model):
    """Use of fuel, in total and now."""

    total: float | None = member("total", NUMBER)
    """All fuel used so far, in cL."""
    instant: float | None = member("instant", NUMBER)
    """Use now, in L/100 km; for hydrogen in kg/100 km."""
    additional_properties: dict[str, JSON] = undeclared()
