"""The model `RemoteCallbackSubscribeCallbackWebhookAttributesItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_callback_subscribe_callback_webhook_attributes_item_type import (
        RemoteCallbackSubscribeCallbackWebhookAttributesItemType,
    )

__all__ = ["RemoteCallbackSubscribeCallbackWebhookAttributesItem"]


@define(getstate_setstate=False)
class RemoteCallbackSubscribeCallbackWebhookAttributesItem(Model):
    """RemoteCallbackSubscribeCallbackWebhookAttributesItem."""

    type_: RemoteCallbackSubscribeCallbackWebhookAttributesItemType | None = None
    """Which kind it is."""
    key: str | None = None
    """Name of the header, query parameter or entry."""
    value: str | None = None
    """Its value."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": (
            "type",
            Enumeration(
                "remote_callback_subscribe_callback_webhook_attributes_item_type",
                "RemoteCallbackSubscribeCallbackWebhookAttributesItemType",
            ),
        ),
        "key": ("key", TEXT),
        "value": ("value", TEXT),
    }
