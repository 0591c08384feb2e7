"""Read a monitor."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.monitor import Monitor
from ...operations import OPERATIONS


def build(
    fid: str,
    mid: str,
) -> Request:
    """The monitor's condition, its webhook and its status.

    Args:
        fid: Id of the fleet.
        mid: Id of the monitor.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetMonitorsStatusById"],
        path=(
            fid,
            mid,
        ),
    )


endpoint = Endpoint(build, Monitor)
