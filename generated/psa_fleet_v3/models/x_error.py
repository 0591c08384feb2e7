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
    """XError."""

    code: int | None = None
    uuid: str | None = None
    message: str | None = None
    timestamp: str | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "code": ("code", INTEGER),
        "uuid": ("uuid", TEXT),
        "message": ("message", TEXT),
        "timestamp": ("timestamp", TEXT),
    }
