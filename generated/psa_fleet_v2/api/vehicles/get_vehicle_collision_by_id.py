"""Read a collision of a vehicle."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.collision import Collision
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    cid: str,
) -> Request:
    """One collision of the vehicle.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        cid: Id of the collision.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehicleCollisionById"],
        path=(
            fid,
            vid,
            cid,
        ),
    )


endpoint = Endpoint(build, Collision)
