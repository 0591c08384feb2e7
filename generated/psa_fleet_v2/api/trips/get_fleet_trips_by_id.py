"""Read a trip without naming its vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.trip import Trip
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetTripsById"]


def sync_detailed(
    fid: str,
    tid: str,
    *,
    client: Client,
) -> Response[Trip]:
    """One trip of the fleet.

    Args:
        fid: Id of the fleet.
        tid: Id of the trip.
        client: The connection.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Trip,
        (
            fid,
            tid,
        ),
        (),
    )


def sync(
    fid: str,
    tid: str,
    *,
    client: Client,
) -> Trip | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        tid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    tid: str,
    *,
    client: Client,
) -> Response[Trip]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Trip,
        (
            fid,
            tid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    tid: str,
    *,
    client: Client,
) -> Trip | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            tid,
            client=client,
        )
    ).parsed
