"""The enumeration `RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType1`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType1"]


class RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType1(OpenEnum):
    """RemoteCallbackSubscribeCallbackWebhookAttributesItemValueType1."""

    VIN = "vin"
    MONITOR_ID = "monitorID"
    FLEET_ID = "fleetID"
    VID = "vid"
