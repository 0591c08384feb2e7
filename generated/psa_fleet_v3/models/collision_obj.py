"""The model `CollisionObj`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .collision_details import CollisionDetails


@define(getstate_setstate=False, repr=False)
class CollisionObj(Model):
    """Sides and severity of a collision."""

    details: list[CollisionDetails] | None = member("details", Many(Nested("CollisionDetails")))
    """The sides that were hit."""
    additional_properties: dict[str, JSON] = undeclared()
