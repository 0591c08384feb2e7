"""Read a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.fleet import Fleet
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleet"]


def sync_detailed(
    fid: str,
    *,
    client: Client,
) -> Response[Fleet]:
    """Name, description and links of one fleet.

    Args:
        fid: Id of the fleet.
        client: The connection.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(client, _OPERATION, Fleet, (fid,), ())


def sync(
    fid: str,
    *,
    client: Client,
) -> Fleet | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    *,
    client: Client,
) -> Response[Fleet]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(client, _OPERATION, Fleet, (fid,), ())


async def asyncio(
    fid: str,
    *,
    client: Client,
) -> Fleet | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            client=client,
        )
    ).parsed
