"""The enumeration `RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType2`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType2"]


class RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType2(OpenEnum):
    """RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType2."""

    VIN = "vin"
    CALLBACK_ID = "callbackID"
    REMOTE_TYPE = "remoteType"
    FLEET_ID = "fleetID"
