"""Read an alert of a fleet."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.alert import Alert
from ...operations import OPERATIONS


def build(
    fid: str,
    aid: str,
) -> Request:
    """One alert, found by its id without naming the vehicle.

    Args:
        fid: Id of the fleet.
        aid: Id of the alert.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetAlertById"],
        path=(
            fid,
            aid,
        ),
    )


endpoint = Endpoint(build, Alert)
