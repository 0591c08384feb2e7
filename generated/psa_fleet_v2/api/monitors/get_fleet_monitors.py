"""-."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.monitors import Monitors
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetMonitors"]


def sync_detailed(
    fid: str,
    *,
    client: Client,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Monitors]:
    """-

    Args:
        fid: -
        client: The connection.
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
        Monitors,
        (fid,),
        (
            index_range,
            page_size,
            page_token,
        ),
    )


def sync(
    fid: str,
    *,
    client: Client,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Monitors | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        client=client,
        index_range=index_range,
        page_size=page_size,
        page_token=page_token,
    ).parsed


async def asyncio_detailed(
    fid: str,
    *,
    client: Client,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Monitors]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Monitors,
        (fid,),
        (
            index_range,
            page_size,
            page_token,
        ),
    )


async def asyncio(
    fid: str,
    *,
    client: Client,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Monitors | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            client=client,
            index_range=index_range,
            page_size=page_size,
            page_token=page_token,
        )
    ).parsed
