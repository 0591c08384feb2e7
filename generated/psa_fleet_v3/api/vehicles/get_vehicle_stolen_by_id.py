"""Read a theft report."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.stolen import Stolen
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    sid: str,
) -> Request:
    """One theft report of the vehicle.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        sid: Id of the theft report.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehicleStolenById"],
        path=(
            fid,
            vid,
            sid,
        ),
    )


endpoint = Endpoint(build, Stolen)
