"""Read the status of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.status import Status
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.status_extra import StatusExtra
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetVehicleStatus"]


def sync_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    extension: list[StatusExtra] | None = None,
) -> Response[Status]:
    """The newest known state of everything that the vehicle reports; each part has a time of its own.

    Without data for it the answer is 404 with code 40499.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        client: The connection.
        extension: More data to put under `_embedded`. Deprecated: the status has both of them by itself.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Status,
        (
            fid,
            vid,
        ),
        (extension,),
    )


def sync(
    fid: str,
    vid: str,
    *,
    client: Client,
    extension: list[StatusExtra] | None = None,
) -> Status | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        client=client,
        extension=extension,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    extension: list[StatusExtra] | None = None,
) -> Response[Status]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Status,
        (
            fid,
            vid,
        ),
        (extension,),
    )


async def asyncio(
    fid: str,
    vid: str,
    *,
    client: Client,
    extension: list[StatusExtra] | None = None,
) -> Status | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            client=client,
            extension=extension,
        )
    ).parsed
