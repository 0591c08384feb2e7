"""The model `TripKinetic`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class TripKinetic(Model):
    """Speeds during the trip."""

    avg_speed: float | None = member("avgSpeed", NUMBER)
    """Mean speed.

    The vendor names no unit; m/s was seen (6.9 for 18.0 km in 2608 s).
    """
    max_speed: float | None = member("maxSpeed", NUMBER)
    """Highest speed.

    The vendor names no unit; km/h was seen.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.avg_speed = raw if (raw := get("avgSpeed")) is None or type(raw) is float else read[0](raw)
        self.max_speed = raw if (raw := get("maxSpeed")) is None or type(raw) is float else read[1](raw)
