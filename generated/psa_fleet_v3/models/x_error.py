"""The model `XError`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, TEXT
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["XError"]


@define(getstate_setstate=False)
class XError(Model):
    """What went wrong."""

    code: int | None = None
    """Five digits, the first three of them the HTTP status; 40499 means that there is no data."""
    uuid: str | None = None
    """Id of the failed request, for the vendor's support."""
    message: str | None = None
    """What went wrong, for people."""
    timestamp: str | None = None
    """When it went wrong, for the vendor's support."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "code": ("code", INTEGER),
        "uuid": ("uuid", TEXT),
        "message": ("message", TEXT),
        "timestamp": ("timestamp", TEXT),
    }
