"""The model `Luminosity`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TIMESTAMP
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON

__all__ = ["Luminosity"]


@define(getstate_setstate=False)
class Luminosity(Model):
    """Light around the vehicle."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    day: bool | None = None
    """True by day, false by night."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "day": ("day", BOOLEAN),
    }
