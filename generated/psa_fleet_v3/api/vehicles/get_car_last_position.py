"""Read where a vehicle was last seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.position import Position
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.data_profile import DataProfile


def build(
    fid: str,
    vid: str,
    *,
    profile: DataProfile | None = None,
) -> Request:
    """The newest known position, as a GeoJSON feature.

    Deprecated: the vehicle's status has the same position as `lastPosition`. Without data the response
    is 404 with code 40499.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has what
            the end user may see and is missing (404) where rights or privacy leave nothing.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getCarLastPosition"],
        path=(
            fid,
            vid,
        ),
        query=(profile,),
    )


endpoint = Endpoint(build, Position)
