"""The model `RemoteCallback`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .callback_status import CallbackStatus
    from .remote_callback_links import RemoteCallbackLinks
    from .remote_callback_subscribe import RemoteCallbackSubscribe

__all__ = ["RemoteCallback"]


@define(getstate_setstate=False)
class RemoteCallback(Model):
    """A remote callback as the server keeps it."""

    id: str | None = None
    """Its id."""
    subscribe: RemoteCallbackSubscribe | None = None
    """Its parameters."""
    status: CallbackStatus | None = None
    """Its state."""
    links: RemoteCallbackLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "id": ("id", TEXT),
        "subscribe": ("subscribe", Nested("remote_callback_subscribe", "RemoteCallbackSubscribe")),
        "status": ("status", Enumeration("callback_status", "CallbackStatus")),
        "links": ("_links", Nested("remote_callback_links", "RemoteCallbackLinks")),
    }
