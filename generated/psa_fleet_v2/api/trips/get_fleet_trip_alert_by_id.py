"""Read an alert of a trip without naming its vehicle."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.alert import Alert
from ...operations import OPERATIONS


def build(
    fid: str,
    tid: str,
    aid: str,
) -> Request:
    """One alert that began during the trip.

    Args:
        fid: Id of the fleet.
        tid: Id of the trip.
        aid: Id of the alert.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetTripAlertById"],
        path=(
            fid,
            tid,
            aid,
        ),
    )


endpoint = Endpoint(build, Alert)
