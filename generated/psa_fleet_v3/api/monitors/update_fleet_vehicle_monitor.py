"""Replace a monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.monitor_ref import MonitorRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.monitor_parameter import MonitorParameter


def build(
    fid: str,
    mid: str,
    *,
    body: MonitorParameter,
) -> Request:
    """The monitor keeps its id; everything else is as in the body.

    Args:
        fid: Id of the fleet.
        mid: Id of the monitor.
        body: The monitor as it shall be.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["updateFleetVehicleMonitor"],
        path=(
            fid,
            mid,
        ),
        body=body,
    )


endpoint = Endpoint(build, MonitorRef)
