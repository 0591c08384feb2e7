"""Read an alarm of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.alarm_details import AlarmDetails
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehicleAlarmsById"]


def sync_detailed(
    fid: str,
    vid: str,
    aid: str,
    *,
    client: Client,
) -> Response[AlarmDetails]:
    """One change of the burglar alarm.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        aid: Id of the alarm.
        client: The connection.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        AlarmDetails,
        (
            fid,
            vid,
            aid,
        ),
        (),
    )


def sync(
    fid: str,
    vid: str,
    aid: str,
    *,
    client: Client,
) -> AlarmDetails | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        aid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    aid: str,
    *,
    client: Client,
) -> Response[AlarmDetails]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        AlarmDetails,
        (
            fid,
            vid,
            aid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    vid: str,
    aid: str,
    *,
    client: Client,
) -> AlarmDetails | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            aid,
            client=client,
        )
    ).parsed
