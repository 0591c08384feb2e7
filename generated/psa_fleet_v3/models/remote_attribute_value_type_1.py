"""The enumeration `RemoteAttributeValueType1`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteAttributeValueType1"]


class RemoteAttributeValueType1(OpenEnum):
    """RemoteAttributeValueType1."""

    VIN = "vin"
    MONITOR_ID = "monitorID"
    FLEET_ID = "fleetID"
    VID = "vid"
