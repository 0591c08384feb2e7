"""Pause or resume a remote callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.callback_ref import CallbackRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.remote_callbacks_status_setter import RemoteCallbacksStatusSetter
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["setFleeRemoteCallbackStatus"]


def sync_detailed(
    fid: str,
    cbid: str,
    *,
    client: Client,
    body: RemoteCallbacksStatusSetter,
) -> Response[CallbackRef]:
    """A paused callback keeps its parameters and sends nothing.

    Args:
        fid: Id of the fleet.
        cbid: Id of the remote callback.
        client: The connection.
        body: `Running` or `Paused`.

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
    body: RemoteCallbacksStatusSetter,
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
    body: RemoteCallbacksStatusSetter,
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
    body: RemoteCallbacksStatusSetter,
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
