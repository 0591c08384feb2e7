"""Create a monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.monitor_ref import MonitorRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.monitor_parameter import MonitorParameter


def build(
    fid: str,
    *,
    body: MonitorParameter,
) -> Request:
    """Registers a monitor that watches every vehicle of the fleet.

    This version only accepts the deprecated format. It runs once it is processed. Each event is then
    sent to the webhook.

    Args:
        fid: Id of the fleet.
        body: The monitor, in the deprecated format.

    Returns:
        The request.
    """
    return Request(OPERATIONS["createFleetVehicleMonitor"], path=(fid,), body=body)


endpoint = Endpoint(build, MonitorRef)
