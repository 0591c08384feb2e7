"""Read a collision of a fleet."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.collision import Collision
from ...operations import OPERATIONS


def build(
    fid: str,
    cid: str,
) -> Request:
    """One collision, found by its id without naming the vehicle.

    Args:
        fid: Id of the fleet.
        cid: Id of the collision.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getCollisionsById"],
        path=(
            fid,
            cid,
        ),
    )


endpoint = Endpoint(build, Collision)
