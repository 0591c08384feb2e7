"""Read a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.vehicle import Vehicle
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.vehicle_extra import VehicleExtra
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehicleByid"]


def sync_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> Response[Vehicle]:
    """Who the vehicle is: VIN, brand, pictures, and links to its data.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        client: The connection.
        locale: Language and country for texts in the answer, for example `fr-FR`.
        extension: More data to put under `_embedded`.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Vehicle,
        (
            fid,
            vid,
        ),
        (
            locale,
            extension,
        ),
    )


def sync(
    fid: str,
    vid: str,
    *,
    client: Client,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> Vehicle | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        client=client,
        locale=locale,
        extension=extension,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> Response[Vehicle]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Vehicle,
        (
            fid,
            vid,
        ),
        (
            locale,
            extension,
        ),
    )


async def asyncio(
    fid: str,
    vid: str,
    *,
    client: Client,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> Vehicle | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            client=client,
            locale=locale,
            extension=extension,
        )
    ).parsed
