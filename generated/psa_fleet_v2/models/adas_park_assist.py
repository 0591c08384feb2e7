"""The model `AdasParkAssist`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .adas_park_assist_front_item import AdasParkAssistFrontItem
    from .adas_park_assist_rear_item import AdasParkAssistRearItem

__all__ = ["AdasParkAssist"]


@define(getstate_setstate=False)
class AdasParkAssist(Model):
    """Parking aid."""

    front: list[AdasParkAssistFrontItem] | None = None
    """Its state in front."""
    rear: list[AdasParkAssistRearItem] | None = None
    """Its state behind."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "front": ("front", Many(Enumeration("adas_park_assist_front_item", "AdasParkAssistFrontItem"))),
        "rear": ("rear", Many(Enumeration("adas_park_assist_rear_item", "AdasParkAssistRearItem"))),
    }
