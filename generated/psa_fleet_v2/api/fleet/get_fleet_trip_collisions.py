"""List the collisions of a fleet."""

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
    """Collisions of all its vehicles, within the given times.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        fid: Id of the fleet.
        client: The connection.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. A `+` in an offset must be percent-
            encoded.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.

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
