"""Read a remote callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.remote_callback import RemoteCallback
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetRemotebyId"]


def sync_detailed(
    fid: str,
    cbid: str,
    *,
    client: Client,
) -> Response[RemoteCallback]:
    """Which kinds of action it is for, whom it tells, and whether it runs.

    Args:
        fid: Id of the fleet.
        cbid: Id of the remote callback.
        client: The connection.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        RemoteCallback,
        (
            fid,
            cbid,
        ),
        (),
    )


def sync(
    fid: str,
    cbid: str,
    *,
    client: Client,
) -> RemoteCallback | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        cbid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    cbid: str,
    *,
    client: Client,
) -> Response[RemoteCallback]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        RemoteCallback,
        (
            fid,
            cbid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    cbid: str,
    *,
    client: Client,
) -> RemoteCallback | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            cbid,
            client=client,
        )
    ).parsed
