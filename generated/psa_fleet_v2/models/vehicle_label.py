"""The model `VehicleLabel`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class VehicleLabel(Model):
    """The label of a vehicle, in the response for a single vehicle only."""

    label: str | None = member("label", TEXT)
    """Name of the vehicle's model version."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.label = raw if (raw := get("label")) is None or type(raw) is str else read[0](raw)
