"""List the way points of a stolen vehicle."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.way_points import WayPoints
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    sid: str,
) -> Request:
    """Where the vehicle was while it was reported stolen.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        sid: Id of the theft report.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehicleStolenIdPosition"],
        path=(
            fid,
            vid,
            sid,
        ),
    )


endpoint = Endpoint(build, WayPoints)
