"""The model `AdasParkAssist`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Many
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .front_park_assist import FrontParkAssist
    from .rear_park_assist import RearParkAssist


@define(getstate_setstate=False, repr=False)
class AdasParkAssist(Model):
    """Parking aid."""

    front: list[FrontParkAssist] | None = member("front", Many(Enumeration("FrontParkAssist")))
    """Its state in front."""
    rear: list[RearParkAssist] | None = member("rear", Many(Enumeration("RearParkAssist")))
    """Its state behind."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("front")):
            self.front = None if raw is None else read[0](raw)
        if is_short(raw := get("rear")):
            self.rear = None if raw is None else read[1](raw)
