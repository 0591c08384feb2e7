"""The enumeration `MonitorVariable`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["MonitorVariable"]


class MonitorVariable(OpenEnum):
    """Variable in the attributes of a monitor, replaced by the server; written as `$vin`."""

    VIN = "vin"
    MONITOR_ID = "monitorID"
    FLEET_ID = "fleetID"
    VID = "vid"
