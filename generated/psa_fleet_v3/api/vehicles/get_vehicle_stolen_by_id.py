"""Read a theft report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.stolen import Stolen
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehicleStolenById"]


def sync_detailed(
    fid: str,
    vid: str,
    sid: str,
    *,
    client: Client,
) -> Response[Stolen]:
    """One theft report of the vehicle.

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
        Stolen,
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
) -> Stolen | None:
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
) -> Response[Stolen]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Stolen,
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
) -> Stolen | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            sid,
            client=client,
        )
    ).parsed
