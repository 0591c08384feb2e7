"""Send an action to a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.remote_post_response import RemotePostResponse
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.remote import Remote


def build(
    fid: str,
    vid: str,
    cbid: str,
    *,
    body: Remote,
) -> Request:
    """Exactly one action a request.

    It acts on a real vehicle: after a lost response, check the list of actions before sending it again.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        cbid: Id of the remote callback.
        body: Exactly one action.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["sendRemoteToVhl"],
        path=(
            fid,
            vid,
            cbid,
        ),
        body=body,
    )


endpoint = Endpoint(build, RemotePostResponse)
