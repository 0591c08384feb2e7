"""-."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.collisions import Collisions
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetTripCollisions"]


def sync_detailed(
    fid: str,
    *,
    client: Client,
    page_token: str | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
) -> Response[Collisions]:
    """-

    Args:
        fid: -
        client: The connection.
        page_token: -
        timestamps: -
        index_range: -
        page_size: -

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Collisions,
        (fid,),
        (
            page_token,
            timestamps,
            index_range,
            page_size,
        ),
    )


def sync(
    fid: str,
    *,
    client: Client,
    page_token: str | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
) -> Collisions | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        client=client,
        page_token=page_token,
        timestamps=timestamps,
        index_range=index_range,
        page_size=page_size,
    ).parsed


async def asyncio_detailed(
    fid: str,
    *,
    client: Client,
    page_token: str | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
) -> Response[Collisions]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Collisions,
        (fid,),
        (
            page_token,
            timestamps,
            index_range,
            page_size,
        ),
    )


async def asyncio(
    fid: str,
    *,
    client: Client,
    page_token: str | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
) -> Collisions | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            client=client,
            page_token=page_token,
            timestamps=timestamps,
            index_range=index_range,
            page_size=page_size,
        )
    ).parsed
