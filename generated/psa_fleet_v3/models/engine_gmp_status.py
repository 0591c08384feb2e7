"""The enumeration `EngineGmpStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EngineGmpStatus(OpenEnum):
    """State of the engine."""

    NOT_RUNNING = "NotRunning"
    STARTING = "Starting"
    RUNNING = "Running"
    STOPPING = "Stopping"
    STOPPED = "Stopped"
