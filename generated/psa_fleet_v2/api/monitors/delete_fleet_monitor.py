"""Delete a monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["deleteFleetMonitor"]


def sync_detailed(
    fid: str,
    mid: str,
    *,
    client: Client,
) -> Response[None]:
    """Removes the monitor for good; nothing is notified any more.

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
        None,
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
) -> None:
    """Like `sync_detailed`, and gives nothing back."""
    sync_detailed(
        fid,
        mid,
        client=client,
    )


async def asyncio_detailed(
    fid: str,
    mid: str,
    *,
    client: Client,
) -> Response[None]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        None,
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
) -> None:
    """Like `sync`, without blocking."""
    await asyncio_detailed(
        fid,
        mid,
        client=client,
    )
