"""The model `ZoneTriggerPlaceCenter`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import hidden

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class ZoneTriggerPlaceCenter(Model):
    """Centre of the circle."""

    longitude: float | None = member("longitude", NUMBER, repr=hidden)
    """Degrees east."""
    latitude: float | None = member("latitude", NUMBER, repr=hidden)
    """Degrees north."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.longitude = raw if (raw := get("longitude")) is None or type(raw) is float else read[0](raw)
        self.latitude = raw if (raw := get("latitude")) is None or type(raw) is float else read[1](raw)
