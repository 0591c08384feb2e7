"""Replace a remote callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.callback_ref import CallbackRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.remote_callback_subscribe import RemoteCallbackSubscribe
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["setFleetVehicleRemoteById"]


def sync_detailed(
    fid: str,
    cbid: str,
    *,
    client: Client,
    body: RemoteCallbackSubscribe,
) -> Response[CallbackRef]:
    """The callback keeps its id; everything else is as in the body.

    Args:
        fid: Id of the fleet.
        cbid: Id of the remote callback.
        client: The connection.
        body: The callback as it shall be.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        CallbackRef,
        (
            fid,
            cbid,
        ),
        (),
        body,
    )


def sync(
    fid: str,
    cbid: str,
    *,
    client: Client,
    body: RemoteCallbackSubscribe,
) -> CallbackRef | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        cbid,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    fid: str,
    cbid: str,
    *,
    client: Client,
    body: RemoteCallbackSubscribe,
) -> Response[CallbackRef]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        CallbackRef,
        (
            fid,
            cbid,
        ),
        (),
        body,
    )


async def asyncio(
    fid: str,
    cbid: str,
    *,
    client: Client,
    body: RemoteCallbackSubscribe,
) -> CallbackRef | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            cbid,
            client=client,
            body=body,
        )
    ).parsed
