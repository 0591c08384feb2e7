"""Read when a vehicle is due for maintenance."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.maintenance import Maintenance
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
) -> Request:
    """Days and distance left until the next maintenance.

    Without data the response is 404 with code 40499.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehicleMaintenance"],
        path=(
            fid,
            vid,
        ),
    )


endpoint = Endpoint(build, Maintenance)
