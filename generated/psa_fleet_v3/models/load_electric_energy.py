"""The model `LoadElectricEnergy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class LoadElectricEnergy(Model):
    """How much the traction battery can hold and how much is in it, in Wh."""

    capacity: int | None = member("capacity", INTEGER)
    """What the traction battery can hold, in Wh."""
    residual: int | None = member("residual", INTEGER)
    """Energy left, in Wh."""
    additional_properties: dict[str, JSON] = undeclared()
