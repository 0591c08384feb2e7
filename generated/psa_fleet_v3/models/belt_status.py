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
    """BeltStatus."""

    belt: BeltStatusBelt | None = None
    id: BeltStatusId | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "belt": ("belt", Enumeration("belt_status_belt", "BeltStatusBelt")),
        "id": ("id", Enumeration("belt_status_id", "BeltStatusId")),
    }
