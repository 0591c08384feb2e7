"""Pause or resume a remote callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.callback_ref import CallbackRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.remote_callbacks_status_setter import RemoteCallbacksStatusSetter


def build(
    fid: str,
    cbid: str,
    *,
    body: RemoteCallbacksStatusSetter,
) -> Request:
    """A paused callback keeps its parameters and sends nothing.

    Args:
        fid: Id of the fleet.
        cbid: Id of the remote callback.
        body: `Running` or `Paused`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["setFleeRemoteCallbackStatus"],
        path=(
            fid,
            cbid,
        ),
        body=body,
    )


endpoint = Endpoint(build, CallbackRef)
