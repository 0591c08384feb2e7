"""Read an alarm of a vehicle."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.alarm_details import AlarmDetails
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    aid: str,
) -> Request:
    """One change of the burglar alarm.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        aid: Id of the alarm.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehicleAlarmsById"],
        path=(
            fid,
            vid,
            aid,
        ),
    )


endpoint = Endpoint(build, AlarmDetails)
