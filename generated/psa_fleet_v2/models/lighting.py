"""The model `Lighting`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Many
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .light_position import LightPosition
    from .light_side import LightSide


@define(getstate_setstate=False, repr=False)
class Lighting(Model):
    """Lights that are on."""

    turn: list[LightSide] | None = member("turn", Many(Enumeration("LightSide")))
    """Turn lights."""
    light: list[LightPosition] | None = member("light", Many(Enumeration("LightPosition")))
    """Position lights."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("turn")):
            self.turn = None if raw is None else read[0](raw)
        if is_short(raw := get("light")):
            self.light = None if raw is None else read[1](raw)
