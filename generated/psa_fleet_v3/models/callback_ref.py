"""The model `CallbackRef`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .callback_ref_links import CallbackRefLinks
    from .callback_status import CallbackStatus

__all__ = ["CallbackRef"]


@define(getstate_setstate=False)
class CallbackRef(Model):
    """The answer to creating or changing a callback: its id and status."""

    callback_id: str | None = None
    """Id of the callback."""
    status: CallbackStatus | None = None
    """Its state."""
    links: CallbackRefLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "callback_id": ("callbackId", TEXT),
        "status": ("status", Enumeration("callback_status", "CallbackStatus")),
        "links": ("_links", Nested("callback_ref_links", "CallbackRefLinks")),
    }
