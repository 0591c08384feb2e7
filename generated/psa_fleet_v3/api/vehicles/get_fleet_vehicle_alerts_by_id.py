"""Read an alert of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.alert import Alert
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.data_profile import DataProfile


def build(
    fid: str,
    vid: str,
    aid: str,
    *,
    profile: DataProfile | None = None,
) -> Request:
    """One alert of the vehicle.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        aid: Id of the alert.
        profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has what
            the end user may see and is missing (404) where rights or privacy leave nothing.

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
        query=(profile,),
    )


endpoint = Endpoint(build, Alert)
