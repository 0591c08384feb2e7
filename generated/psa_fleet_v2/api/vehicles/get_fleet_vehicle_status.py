"""Read the status of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.status import Status
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.status_extra import StatusExtra


def build(
    fid: str,
    vid: str,
    *,
    extension: list[StatusExtra] | None = None,
) -> Request:
    """The newest known state of everything that the vehicle reports; each part has a time of its own.

    Without data the response is 404 with code 40499.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        extension: More data to put under `_embedded`. Deprecated: the status has both of them by itself.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetVehicleStatus"],
        path=(
            fid,
            vid,
        ),
        query=(extension,),
    )


endpoint = Endpoint(build, Status)
