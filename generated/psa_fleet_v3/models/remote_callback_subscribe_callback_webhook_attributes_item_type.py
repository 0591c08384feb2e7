"""The enumeration `RemoteCallbackSubscribeCallbackWebhookAttributesItemType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteCallbackSubscribeCallbackWebhookAttributesItemType"]


class RemoteCallbackSubscribeCallbackWebhookAttributesItemType(OpenEnum):
    """Which kind it is."""

    HEADER = "Header"
    BODY = "Body"
    QUERY = "Query"
