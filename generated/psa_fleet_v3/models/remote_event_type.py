"""The enumeration `RemoteEventType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteEventType(OpenEnum):
    """Whether an action is over.

    * `Pending`: under way
    * `Done`: over
    """

    PENDING = "Pending"
    DONE = "Done"
