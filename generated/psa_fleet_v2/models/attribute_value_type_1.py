"""The enumeration `AttributeValueType1`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AttributeValueType1"]


class AttributeValueType1(OpenEnum):
    """AttributeValueType1."""

    VIN = "vin"
    MONITOR_ID = "monitorID"
    FLEET_ID = "fleetID"
