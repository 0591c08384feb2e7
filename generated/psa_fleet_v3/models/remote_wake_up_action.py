"""The enumeration `RemoteWakeUpAction`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteWakeUpAction(OpenEnum):
    """Always `WakeUp`."""

    WAKE_UP = "WakeUp"
