"""Delete a monitor."""

from __future__ import annotations

from types import NoneType

from psa_fleet_runtime.client import Endpoint, Request

from ...operations import OPERATIONS


def build(
    fid: str,
    mid: str,
) -> Request:
    """Removes the monitor for good; nothing is notified any more.

    Args:
        fid: Id of the fleet.
        mid: Id of the monitor.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["deleteFleetMonitor"],
        path=(
            fid,
            mid,
        ),
    )


endpoint = Endpoint(build, NoneType)
