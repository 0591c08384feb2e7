"""The enumeration `PowertrainBaseStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PowertrainBaseStatus(OpenEnum):
    """State of the powertrain."""

    NOT_RUNNING = "NotRunning"
    STARTING = "Starting"
    RUNNING = "Running"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
