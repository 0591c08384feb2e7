"""The model `RemoteCallbackSubscribeCallbackWebhook`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_attribute import RemoteAttribute

__all__ = ["RemoteCallbackSubscribeCallbackWebhook"]


@define(getstate_setstate=False)
class RemoteCallbackSubscribeCallbackWebhook(Model):
    """The webhook."""

    target: str | None = field(default=None, repr=hidden)
    """URL that the server POSTs to."""
    name: str | None = None
    """Its name."""
    attributes: list[RemoteAttribute] | None = None
    """Keys and values that go with each notification."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "target": ("target", TEXT),
        "name": ("name", TEXT),
        "attributes": ("attributes", Many(Nested("remote_attribute", "RemoteAttribute"))),
    }
