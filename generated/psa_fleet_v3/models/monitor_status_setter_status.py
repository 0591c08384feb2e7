"""The enumeration `MonitorStatusSetterStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class MonitorStatusSetterStatus(OpenEnum):
    """`Running` resumes, `Paused` pauses."""

    RUNNING = "Running"
    PAUSED = "Paused"
