"""Read a remote callback."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.remote_callback import RemoteCallback
from ...operations import OPERATIONS


def build(
    fid: str,
    cbid: str,
) -> Request:
    """The callback's kinds of action, its webhook and its status.

    Args:
        fid: Id of the fleet.
        cbid: Id of the remote callback.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetRemotebyId"],
        path=(
            fid,
            cbid,
        ),
    )


endpoint = Endpoint(build, RemoteCallback)
