"""The model `CollisionObj`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .collision_details import CollisionDetails


@define(getstate_setstate=False, repr=False)
class CollisionObj(Model):
    """Sides and severity of a collision."""

    details: list[CollisionDetails] | None = member("details", Many(Nested("CollisionDetails")))
    """The sides that were hit."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("details")):
            self.details = None if raw is None else read[0](raw)
