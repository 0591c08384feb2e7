"""The model `EnergyExtensionFuel`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class EnergyExtensionFuel(Model):
    """What is special to fuel."""

    consumption: float | None = member("consumption", NUMBER)
    """All fuel that the vehicle has used, in cL.

    Before 2.2.0 it was in L/100 km, then in L.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.consumption = raw if (raw := get("consumption")) is None or type(raw) is float else read[0](raw)
