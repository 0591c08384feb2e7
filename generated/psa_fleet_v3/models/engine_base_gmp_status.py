"""The enumeration `EngineBaseGmpStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EngineBaseGmpStatus(OpenEnum):
    """State of the engine."""

    NOT_RUNNING = "NotRunning"
    STARTING = "Starting"
    RUNNING = "Running"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
