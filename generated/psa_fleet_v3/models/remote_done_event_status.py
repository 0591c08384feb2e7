"""The enumeration `RemoteDoneEventStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteDoneEventStatus(OpenEnum):
    """How an action ended.

    * `Success`: done
    * `AlreadyDone`: it was so already
    * `Failed`: not done; see the cause
    """

    SUCCESS = "Success"
    ALREADY_DONE = "AlreadyDone"
    FAILED = "Failed"
