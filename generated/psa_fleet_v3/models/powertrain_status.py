"""The enumeration `PowertrainStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PowertrainStatus(OpenEnum):
    """State of the powertrain."""

    NOT_RUNNING = "NotRunning"
    STARTING = "Starting"
    RUNNING = "Running"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
