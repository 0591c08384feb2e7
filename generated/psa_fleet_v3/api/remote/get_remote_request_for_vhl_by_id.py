"""Read how far an action got."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.remote_action import RemoteAction
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    cbid: str,
    rid: str,
) -> Request:
    """One action: still pending, or done with success or a cause of failure.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        cbid: Id of the remote callback.
        rid: Id of the remote action.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getRemoteRequestForVhlById"],
        path=(
            fid,
            vid,
            cbid,
            rid,
        ),
    )


endpoint = Endpoint(build, RemoteAction)
