"""The model `ZoneTriggerPlace`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .zone_trigger_place_center import ZoneTriggerPlaceCenter

__all__ = ["ZoneTriggerPlace"]


@define(getstate_setstate=False)
class ZoneTriggerPlace(Model):
    """The circle."""

    radius: int | None = None
    """Radius, in km."""
    center: ZoneTriggerPlaceCenter | None = None
    """Centre of the circle."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "radius": ("radius", INTEGER),
        "center": ("center", Nested("zone_trigger_place_center", "ZoneTriggerPlaceCenter")),
    }
