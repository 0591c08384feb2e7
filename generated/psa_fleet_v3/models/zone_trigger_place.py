"""The model `ZoneTriggerPlace`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .zone_trigger_place_center import ZoneTriggerPlaceCenter


@define(getstate_setstate=False, repr=False)
class ZoneTriggerPlace(Model):
    """The circle."""

    radius: int | None = member("radius", INTEGER)
    """Radius, in km."""
    center: ZoneTriggerPlaceCenter | None = member("center", Nested("ZoneTriggerPlaceCenter"))
    """Centre of the circle."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.radius = raw if (raw := get("radius")) is None or type(raw) is int else read[0](raw)
        self.center = None if (raw := get("center")) is None else read[1](raw)
