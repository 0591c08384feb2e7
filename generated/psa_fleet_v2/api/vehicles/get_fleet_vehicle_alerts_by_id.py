"""Read an alert of a vehicle."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.alert import Alert
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    aid: str,
) -> Request:
    """One alert of the vehicle.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        aid: Id of the alert.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetVehicleAlertsById"],
        path=(
            fid,
            vid,
            aid,
        ),
    )


endpoint = Endpoint(build, Alert)
