"""The model `ZoneTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .zone_trigger_place import ZoneTriggerPlace
    from .zone_trigger_transition import ZoneTriggerTransition


@define(getstate_setstate=False, repr=False)
class ZoneTrigger(Model):
    """Fires when a vehicle crosses the edge of a circle."""

    transition: ZoneTriggerTransition | None = member("transition", Enumeration("ZoneTriggerTransition"))
    """Which crossing fires.

    * `In`: entering
    * `Out`: leaving
    """
    place: ZoneTriggerPlace | None = member("place", Nested("ZoneTriggerPlace"))
    """The circle."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.transition = read[0](raw) if type(raw := get("transition")) is str else None
        self.place = None if (raw := get("place")) is None else read[1](raw)
