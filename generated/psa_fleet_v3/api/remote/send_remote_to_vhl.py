"""Send an action to a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.remote_post_response import RemotePostResponse
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.remote import Remote
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["sendRemoteToVhl"]


def sync_detailed(
    fid: str,
    vid: str,
    cbid: str,
    *,
    client: Client,
    body: Remote,
) -> Response[RemotePostResponse]:
    """Exactly one action a request.

    It acts on a real vehicle: after a lost answer look at the list of actions before sending it again.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        cbid: Id of the remote callback.
        client: The connection.
        body: Exactly one action.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        RemotePostResponse,
        (
            fid,
            vid,
            cbid,
        ),
        (),
        body,
    )


def sync(
    fid: str,
    vid: str,
    cbid: str,
    *,
    client: Client,
    body: Remote,
) -> RemotePostResponse | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        cbid,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    cbid: str,
    *,
    client: Client,
    body: Remote,
) -> Response[RemotePostResponse]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        RemotePostResponse,
        (
            fid,
            vid,
            cbid,
        ),
        (),
        body,
    )


async def asyncio(
    fid: str,
    vid: str,
    cbid: str,
    *,
    client: Client,
    body: Remote,
) -> RemotePostResponse | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            cbid,
            client=client,
            body=body,
        )
    ).parsed
