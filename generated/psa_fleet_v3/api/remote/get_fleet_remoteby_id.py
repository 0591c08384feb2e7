"""Read a remote callback."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.remote_callback import RemoteCallback
from ...operations import OPERATIONS


def build(
    fid: str,
    cbid: str,
) -> Request:
    """Which kinds of action it is for, whom it tells, and whether it runs.

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
