"""The enumeration `CallbackStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class CallbackStatus(OpenEnum):
    """Whether a callback notifies.

    * `Running`: it notifies
    * `Paused`: it was stopped and can be resumed
    """

    RUNNING = "Running"
    PAUSED = "Paused"
    FAILED = "Failed"
