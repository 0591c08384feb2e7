"""The enumeration `RemoteCallbacksStatusSetterStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteCallbacksStatusSetterStatus(OpenEnum):
    """`Running` resumes, `Paused` pauses."""

    RUNNING = "Running"
    PAUSED = "Paused"
