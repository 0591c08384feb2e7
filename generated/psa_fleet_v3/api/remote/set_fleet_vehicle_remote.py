"""Create a remote callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.callback_ref import CallbackRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.remote_callback_subscribe import RemoteCallbackSubscribe


def build(
    fid: str,
    *,
    body: RemoteCallbackSubscribe,
) -> Request:
    """Registers where the progress of remote actions is sent.

    Every action is sent through a callback.

    Args:
        fid: Id of the fleet.
        body: The callback.

    Returns:
        The request.
    """
    return Request(OPERATIONS["setFleetVehicleRemote"], path=(fid,), body=body)


endpoint = Endpoint(build, CallbackRef)
