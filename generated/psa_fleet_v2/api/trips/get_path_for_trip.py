"""List the way points of a trip."""

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
    """Positions along the trip, in order of time.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        tid: Id of the trip.
        client: The connection.
        page_size: The most items in a page of dense data, 1 to 2000; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. A `+` in an offset must be percent-
            encoded.
        tolerance: How far, in km, a simplified path may be from the real one; points that it makes
            superfluous are left out (Douglas-Peucker).

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
