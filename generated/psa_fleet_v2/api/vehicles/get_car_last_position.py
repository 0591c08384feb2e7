"""Read where a vehicle was last seen."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.position import Position
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
) -> Request:
    """The newest known position, as a GeoJSON feature.

    Without data the response is 404 with code 40499.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getCarLastPosition"],
        path=(
            fid,
            vid,
        ),
    )


endpoint = Endpoint(build, Position)
