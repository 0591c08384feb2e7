"""The model `BasicKinetic`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class BasicKinetic(Model):
    """Movement, without a time of its own."""

    acceleration: float | None = member("acceleration", NUMBER)
    """Acceleration of the vehicle, in m/s²."""
    speed: float | None = member("speed", NUMBER)
    """Speed of the vehicle, in km/h.

    It was in m/s until v2 2.0.7 and v3 3.8.0.
    """
    moving: bool | None = member("moving", BOOLEAN)
    """Whether the vehicle moves."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.acceleration = (
            raw if (raw := get("acceleration")) is None or type(raw) is float else read[0](raw)
        )
        self.speed = raw if (raw := get("speed")) is None or type(raw) is float else read[1](raw)
        self.moving = raw if (raw := get("moving")) is None or type(raw) is bool else read[2](raw)
