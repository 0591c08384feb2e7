"""List the way points of a stolen vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.way_points import WayPoints
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehicleStolenIdPosition"]


def sync_detailed(
    fid: str,
    vid: str,
    sid: str,
    *,
    client: Client,
) -> Response[WayPoints]:
    """Where the vehicle was while it was reported stolen.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        sid: Id of the theft report.
        client: The connection.

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
            sid,
        ),
        (),
    )


def sync(
    fid: str,
    vid: str,
    sid: str,
    *,
    client: Client,
) -> WayPoints | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        sid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    sid: str,
    *,
    client: Client,
) -> Response[WayPoints]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        WayPoints,
        (
            fid,
            vid,
            sid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    vid: str,
    sid: str,
    *,
    client: Client,
) -> WayPoints | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            sid,
            client=client,
        )
    ).parsed
