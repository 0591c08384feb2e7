"""Pause or resume a monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.monitor_ref import MonitorRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.monitor_status_setter import MonitorStatusSetter


def build(
    fid: str,
    mid: str,
    *,
    body: MonitorStatusSetter,
) -> Request:
    """A paused monitor keeps its parameters and sends nothing.

    Args:
        fid: Id of the fleet.
        mid: Id of the monitor.
        body: `Running` or `Paused`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["setFleetVehicleMonitorStatus"],
        path=(
            fid,
            mid,
        ),
        body=body,
    )


endpoint = Endpoint(build, MonitorRef)
