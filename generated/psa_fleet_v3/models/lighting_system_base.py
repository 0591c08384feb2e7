"""The model `LightingSystemBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .light import Light


@define(getstate_setstate=False, repr=False)
class LightingSystemBase(Model):
    """Turn and fog lights, without a time of their own."""

    turn: list[Light] | None = member("turn", Many(Nested("Light")))
    """Turn lights."""
    fog: list[Light] | None = member("fog", Many(Nested("Light")))
    """Fog lights."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("turn")):
            self.turn = None if raw is None else read[0](raw)
        if is_short(raw := get("fog")):
            self.fog = None if raw is None else read[1](raw)
