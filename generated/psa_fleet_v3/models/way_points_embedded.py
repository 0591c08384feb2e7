"""The model `WayPointsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .position import Position


@define(getstate_setstate=False, repr=False)
class WayPointsEmbedded(Model):
    """What is sent along."""

    positions: list[Position] | None = member("positions", Many(Nested("Position")))
    """The positions, as seen in order of time."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("positions")):
            self.positions = None if raw is None else read[0](raw)
