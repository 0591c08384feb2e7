"""Replace a remote callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.callback_ref import CallbackRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.remote_callback_subscribe import RemoteCallbackSubscribe


def build(
    fid: str,
    cbid: str,
    *,
    body: RemoteCallbackSubscribe,
) -> Request:
    """The callback keeps its id; everything else is as in the body.

    Args:
        fid: Id of the fleet.
        cbid: Id of the remote callback.
        body: The callback as it shall be.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["setFleetVehicleRemoteById"],
        path=(
            fid,
            cbid,
        ),
        body=body,
    )


endpoint = Endpoint(build, CallbackRef)
