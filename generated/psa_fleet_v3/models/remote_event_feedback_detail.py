"""The enumeration `RemoteEventFeedbackDetail`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteEventFeedbackDetail(OpenEnum):
    """More about a success, for a forced locking of the doors.

    That CID is the key in the vehicle is our reading.

    * `NoCIDBlacklisted`: locked, and the key in the vehicle still works
    * `CIDBlacklisted`: locked, and the key in the vehicle no longer works
    """

    NO_CID_BLACKLISTED = "NoCIDBlacklisted"
    CID_BLACKLISTED = "CIDBlacklisted"
