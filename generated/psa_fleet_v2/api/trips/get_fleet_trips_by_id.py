"""Read a trip without naming its vehicle."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.trip import Trip
from ...operations import OPERATIONS


def build(
    fid: str,
    tid: str,
) -> Request:
    """One trip of the fleet.

    Args:
        fid: Id of the fleet.
        tid: Id of the trip.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetTripsById"],
        path=(
            fid,
            tid,
        ),
    )


endpoint = Endpoint(build, Trip)
