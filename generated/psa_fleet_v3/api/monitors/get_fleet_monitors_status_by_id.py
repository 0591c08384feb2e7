"""Read a monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.monitor import Monitor
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetMonitorsStatusById"]


def sync_detailed(
    fid: str,
    mid: str,
    *,
    client: Client,
) -> Response[Monitor]:
    """What the monitor watches, whom it tells, and whether it runs.

    Args:
        fid: Id of the fleet.
        mid: Id of the monitor.
        client: The connection.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Monitor,
        (
            fid,
            mid,
        ),
        (),
    )


def sync(
    fid: str,
    mid: str,
    *,
    client: Client,
) -> Monitor | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        mid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    mid: str,
    *,
    client: Client,
) -> Response[Monitor]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Monitor,
        (
            fid,
            mid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    mid: str,
    *,
    client: Client,
) -> Monitor | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            mid,
            client=client,
        )
    ).parsed
