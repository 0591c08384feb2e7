"""The model `EnergyExtensionFuel`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class EnergyExtensionFuel(Model):
    """What is special to fuel."""

    consumption: float | None = member("consumption", NUMBER)
    """All fuel used so far, in cL."""
    additional_properties: dict[str, JSON] = undeclared()
