"""Read how far an action got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.remote_action import RemoteAction
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getRemoteRequestForVhlById"]


def sync_detailed(
    fid: str,
    vid: str,
    cbid: str,
    rid: str,
    *,
    client: Client,
) -> Response[RemoteAction]:
    """One action: still pending, or done with success or a cause of failure.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        cbid: Id of the remote callback.
        rid: Id of the remote action.
        client: The connection.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        RemoteAction,
        (
            fid,
            vid,
            cbid,
            rid,
        ),
        (),
    )


def sync(
    fid: str,
    vid: str,
    cbid: str,
    rid: str,
    *,
    client: Client,
) -> RemoteAction | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        cbid,
        rid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    cbid: str,
    rid: str,
    *,
    client: Client,
) -> Response[RemoteAction]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        RemoteAction,
        (
            fid,
            vid,
            cbid,
            rid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    vid: str,
    cbid: str,
    rid: str,
    *,
    client: Client,
) -> RemoteAction | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            cbid,
            rid,
            client=client,
        )
    ).parsed
