"""The model `CollisionDetails`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .collision_details_severity import CollisionDetailsSeverity
    from .collision_details_side import CollisionDetailsSide


@define(getstate_setstate=False, repr=False)
class CollisionDetails(Model):
    """One side on which the vehicle was hit."""

    side: CollisionDetailsSide | None = member("side", Enumeration("CollisionDetailsSide"))
    """Which side was hit."""
    severity: CollisionDetailsSeverity | None = member("severity", Enumeration("CollisionDetailsSeverity"))
    """How serious it was.

    * `Minimal`: no safety system acted
    * `Minor`: belt tensioners acted
    * `Major`: belt tensioners and airbags acted
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.side = read[0](raw) if type(raw := get("side")) is str else None
        self.severity = read[1](raw) if type(raw := get("severity")) is str else None
