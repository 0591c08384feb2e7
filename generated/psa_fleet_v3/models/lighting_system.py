"""The model `LightingSystem`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .light import Light


@define(getstate_setstate=False, repr=False)
class LightingSystem(Model):
    """Turn and fog lights."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    turn: list[Light] | None = member("turn", Many(Nested("Light")))
    """Turn lights."""
    fog: list[Light] | None = member("fog", Many(Nested("Light")))
    """Fog lights."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        if is_short(raw := get("turn")):
            self.turn = None if raw is None else read[1](raw)
        if is_short(raw := get("fog")):
            self.fog = None if raw is None else read[2](raw)
