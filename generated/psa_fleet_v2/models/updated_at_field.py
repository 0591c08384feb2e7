"""The model `UpdatedAtField`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON

__all__ = ["UpdatedAtField"]


@define(getstate_setstate=False)
class UpdatedAtField(Model):
    """The part with the time of the last change that some answers share."""

    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "updated_at": ("updatedAt", TIMESTAMP),
    }
