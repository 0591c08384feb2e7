"""The model `ZoneTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .zone_trigger_place import ZoneTriggerPlace
    from .zone_trigger_transition import ZoneTriggerTransition

__all__ = ["ZoneTrigger"]


@define(getstate_setstate=False)
class ZoneTrigger(Model):
    """Fires when a vehicle crosses the edge of a circle."""

    transition: ZoneTriggerTransition | None = None
    """Which crossing fires.

    * `In`: entering
    * `Out`: leaving
    """
    place: ZoneTriggerPlace | None = None
    """The circle."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "transition": ("transition", Enumeration("zone_trigger_transition", "ZoneTriggerTransition")),
        "place": ("place", Nested("zone_trigger_place", "ZoneTriggerPlace")),
    }
