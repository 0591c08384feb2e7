"""The model `TimeStamped`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON

__all__ = ["TimeStamped"]


@define(getstate_setstate=False)
class TimeStamped(Model):
    """The part with the time of creation that many v2 answers share."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
    }
