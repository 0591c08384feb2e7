"""The model `TelemetryExtensionOdometer`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class TelemetryExtensionOdometer(Model):
    """Reading of the odometer."""

    mileage: float | None = member("mileage", NUMBER)
    """Distance driven so far, in km."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.mileage = raw if (raw := get("mileage")) is None or type(raw) is float else read[0](raw)
