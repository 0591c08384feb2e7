"""The enumeration `MonitorVariable`."""

from psa_fleet_runtime.open_enum import OpenEnum


class MonitorVariable(OpenEnum):
    """Variable in the attributes of a monitor, replaced by the server; written as `$vin`."""

    VIN = "vin"
    MONITOR_ID = "monitorID"
    FLEET_ID = "fleetID"
