"""Read a trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.trip import Trip
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.data_profile import DataProfile
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetTripByVehicle"]


def sync_detailed(
    fid: str,
    vid: str,
    tid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
) -> Response[Trip]:
    """One trip of the vehicle.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        tid: Id of the trip.
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
        Trip,
        (
            fid,
            vid,
            tid,
        ),
        (profile,),
    )


def sync(
    fid: str,
    vid: str,
    tid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
) -> Trip | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        tid,
        client=client,
        profile=profile,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    tid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
) -> Response[Trip]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Trip,
        (
            fid,
            vid,
            tid,
        ),
        (profile,),
    )


async def asyncio(
    fid: str,
    vid: str,
    tid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
) -> Trip | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            tid,
            client=client,
            profile=profile,
        )
    ).parsed
