"""Read a collision of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.collision import Collision
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehicleCollisionById"]


def sync_detailed(
    fid: str,
    vid: str,
    cid: str,
    *,
    client: Client,
) -> Response[Collision]:
    """One collision of the vehicle.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        cid: Id of the collision.
        client: The connection.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Collision,
        (
            fid,
            vid,
            cid,
        ),
        (),
    )


def sync(
    fid: str,
    vid: str,
    cid: str,
    *,
    client: Client,
) -> Collision | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        cid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    cid: str,
    *,
    client: Client,
) -> Response[Collision]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Collision,
        (
            fid,
            vid,
            cid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    vid: str,
    cid: str,
    *,
    client: Client,
) -> Collision | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            cid,
            client=client,
        )
    ).parsed
