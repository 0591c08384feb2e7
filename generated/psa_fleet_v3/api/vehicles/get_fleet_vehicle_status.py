"""Read the status of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.status import Status
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.data_profile import DataProfile


def build(
    fid: str,
    vid: str,
    *,
    profile: DataProfile | None = None,
) -> Request:
    """The newest known state of everything that the vehicle reports; each part has a time of its own.

    Without data the response is 404 with code 40499.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has what
            the end user may see and is missing (404) where rights or privacy leave nothing.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetVehicleStatus"],
        path=(
            fid,
            vid,
        ),
        query=(profile,),
    )


endpoint = Endpoint(build, Status)
