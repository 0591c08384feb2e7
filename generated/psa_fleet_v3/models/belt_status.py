"""The model `BeltStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .belt_status_belt import BeltStatusBelt
    from .belt_status_id import BeltStatusId

__all__ = ["BeltStatus"]


@define(getstate_setstate=False)
class BeltStatus(Model):
    """The belt of one seat."""

    belt: BeltStatusBelt | None = None
    """State of the belt.

    * `Normal`: fastened or not needed
    * `Omission`: missing
    """
    id: BeltStatusId | None = None
    """Which seat."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "belt": ("belt", Enumeration("belt_status_belt", "BeltStatusBelt")),
        "id": ("id", Enumeration("belt_status_id", "BeltStatusId")),
    }
