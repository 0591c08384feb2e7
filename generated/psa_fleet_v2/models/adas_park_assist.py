"""The model `AdasParkAssist`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .front_park_assist import FrontParkAssist
    from .rear_park_assist import RearParkAssist

__all__ = ["AdasParkAssist"]


@define(getstate_setstate=False)
class AdasParkAssist(Model):
    """Parking aid."""

    front: list[FrontParkAssist] | None = None
    """Its state in front."""
    rear: list[RearParkAssist] | None = None
    """Its state behind."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "front": ("front", Many(Enumeration("front_park_assist", "FrontParkAssist"))),
        "rear": ("rear", Many(Enumeration("rear_park_assist", "RearParkAssist"))),
    }
