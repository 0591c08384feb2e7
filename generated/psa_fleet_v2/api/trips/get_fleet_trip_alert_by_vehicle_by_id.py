"""Read an alert of a trip."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.alert import Alert
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    tid: str,
    aid: str,
) -> Request:
    """One alert that began during the trip.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        tid: Id of the trip.
        aid: Id of the alert.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetTripAlertByVehicleById"],
        path=(
            fid,
            vid,
            tid,
            aid,
        ),
    )


endpoint = Endpoint(build, Alert)
