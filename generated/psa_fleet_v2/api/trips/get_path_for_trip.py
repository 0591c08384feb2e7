"""-."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.way_points import WayPoints
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getPathForTrip"]


def sync_detailed(
    fid: str,
    vid: str,
    tid: str,
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
    index_range: str | None = None,
    timestamps: list[str] | None = None,
    tolerance: float | None = None,
) -> Response[WayPoints]:
    """-

    Args:
        fid: -
        vid: -
        tid: -
        client: The connection.
        page_size: -
        page_token: -
        index_range: -
        timestamps: -
        tolerance: -

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        WayPoints,
        (
            fid,
            vid,
            tid,
        ),
        (
            page_size,
            page_token,
            index_range,
            timestamps,
            tolerance,
        ),
    )


def sync(
    fid: str,
    vid: str,
    tid: str,
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
    index_range: str | None = None,
    timestamps: list[str] | None = None,
    tolerance: float | None = None,
) -> WayPoints | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        tid,
        client=client,
        page_size=page_size,
        page_token=page_token,
        index_range=index_range,
        timestamps=timestamps,
        tolerance=tolerance,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    tid: str,
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
    index_range: str | None = None,
    timestamps: list[str] | None = None,
    tolerance: float | None = None,
) -> Response[WayPoints]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        WayPoints,
        (
            fid,
            vid,
            tid,
        ),
        (
            page_size,
            page_token,
            index_range,
            timestamps,
            tolerance,
        ),
    )


async def asyncio(
    fid: str,
    vid: str,
    tid: str,
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
    index_range: str | None = None,
    timestamps: list[str] | None = None,
    tolerance: float | None = None,
) -> WayPoints | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            tid,
            client=client,
            page_size=page_size,
            page_token=page_token,
            index_range=index_range,
            timestamps=timestamps,
            tolerance=tolerance,
        )
    ).parsed
