"""Read when a vehicle is due for maintenance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.maintenance import Maintenance
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.data_profile import DataProfile
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehicleMaintenance"]


def sync_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
) -> Response[Maintenance]:
    """Days and distance left until the next maintenance.

    Without data for it the answer is 404 with code 40499.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        client: The connection.
        profile: Whose rights decide what is shown: an end user's profile may hide data that privacy
            protects.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Maintenance,
        (
            fid,
            vid,
        ),
        (profile,),
    )


def sync(
    fid: str,
    vid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
) -> Maintenance | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        client=client,
        profile=profile,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
) -> Response[Maintenance]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Maintenance,
        (
            fid,
            vid,
        ),
        (profile,),
    )


async def asyncio(
    fid: str,
    vid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
) -> Maintenance | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            client=client,
            profile=profile,
        )
    ).parsed
