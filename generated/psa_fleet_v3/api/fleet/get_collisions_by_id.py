"""Read a collision of a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.collision import Collision
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.data_profile import DataProfile


def build(
    fid: str,
    cid: str,
    *,
    profile: DataProfile | None = None,
) -> Request:
    """One collision, found by its id without naming the vehicle.

    Deprecated: read it through its vehicle.

    Args:
        fid: Id of the fleet.
        cid: Id of the collision.
        profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has what
            the end user may see and is missing (404) where rights or privacy leave nothing.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getCollisionsById"],
        path=(
            fid,
            cid,
        ),
        query=(profile,),
    )


endpoint = Endpoint(build, Collision)
