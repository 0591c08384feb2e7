"""The model `Light`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .light_position import LightPosition
    from .light_side import LightSide
    from .light_status import LightStatus


@define(getstate_setstate=False, repr=False)
class Light(Model):
    """A light and its state."""

    direction: LightSide | None = member("direction", Enumeration("LightSide"))
    """On which side."""
    position: LightPosition | None = member("position", Enumeration("LightPosition"))
    """In front or behind."""
    status: LightStatus | None = member("status", Enumeration("LightStatus"))
    """On or off."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.direction = read[0](raw) if type(raw := get("direction")) is str else None
        self.position = read[1](raw) if type(raw := get("position")) is str else None
        self.status = read[2](raw) if type(raw := get("status")) is str else None
