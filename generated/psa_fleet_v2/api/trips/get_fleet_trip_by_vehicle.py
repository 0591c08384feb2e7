"""Read a trip."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.trip import Trip
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    tid: str,
) -> Request:
    """One trip of the vehicle.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        tid: Id of the trip.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetTripByVehicle"],
        path=(
            fid,
            vid,
            tid,
        ),
    )


endpoint = Endpoint(build, Trip)
