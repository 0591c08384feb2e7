"""The enumeration `RemoteAttributeValueType2`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteAttributeValueType2"]


class RemoteAttributeValueType2(OpenEnum):
    """RemoteAttributeValueType2."""

    VIN = "vin"
    CALLBACK_ID = "callbackID"
    REMOTE_TYPE = "remoteType"
    FLEET_ID = "fleetID"
