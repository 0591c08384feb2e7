"""The enumeration `MonitorStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class MonitorStatus(OpenEnum):
    """Whether a monitor runs.

    * `Running`: it watches and notifies
    * `Paused`: it was stopped and can be resumed
    * `Failed`: the server could not set it up
    """

    RUNNING = "Running"
    PAUSED = "Paused"
    FAILED = "Failed"
