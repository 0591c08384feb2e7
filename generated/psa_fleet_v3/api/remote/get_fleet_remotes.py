"""-."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.remote_callbacks import RemoteCallbacks
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.remote_type import RemoteType
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetRemotes"]


def sync_detailed(
    fid: str,
    *,
    client: Client,
    types: list[RemoteType] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[RemoteCallbacks]:
    """-

    Args:
        fid: -
        client: The connection.
        types: -
        index_range: -
        page_size: -
        page_token: -

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        RemoteCallbacks,
        (fid,),
        (
            types,
            index_range,
            page_size,
            page_token,
        ),
    )


def sync(
    fid: str,
    *,
    client: Client,
    types: list[RemoteType] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> RemoteCallbacks | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        client=client,
        types=types,
        index_range=index_range,
        page_size=page_size,
        page_token=page_token,
    ).parsed


async def asyncio_detailed(
    fid: str,
    *,
    client: Client,
    types: list[RemoteType] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[RemoteCallbacks]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        RemoteCallbacks,
        (fid,),
        (
            types,
            index_range,
            page_size,
            page_token,
        ),
    )


async def asyncio(
    fid: str,
    *,
    client: Client,
    types: list[RemoteType] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> RemoteCallbacks | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            client=client,
            types=types,
            index_range=index_range,
            page_size=page_size,
            page_token=page_token,
        )
    ).parsed
