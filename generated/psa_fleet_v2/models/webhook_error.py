"""The model `WebhookError`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, TEXT
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["WebhookError"]


@define(getstate_setstate=False)
class WebhookError(Model):
    """What your server may answer when it could not take a notification."""

    code: int | None = None
    """Your own code for the error."""
    debug: str | None = None
    """Anything that helps to find the cause."""
    message: str | None = None
    """What went wrong, for people."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "code": ("code", INTEGER),
        "debug": ("debug", TEXT),
        "message": ("message", TEXT),
    }
