"""List the vehicles of a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.vehicles import Vehicles
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.vehicle_list_extra import VehicleListExtra
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehiclesByDevice"]


def sync_detailed(
    fid: str,
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
    locale: str | None = None,
    extension: list[VehicleListExtra] | None = None,
    vin_prefix: str | None = None,
) -> Response[Vehicles]:
    """The vehicles that belong to the fleet now.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        fid: Id of the fleet.
        client: The connection.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        locale: Language and country for texts in the answer, for example `fr-FR`.
        extension: More data to put under `_embedded` of each vehicle.
        vin_prefix: Only vehicles whose VIN begins with this text.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Vehicles,
        (fid,),
        (
            page_size,
            page_token,
            locale,
            extension,
            vin_prefix,
        ),
    )


def sync(
    fid: str,
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
    locale: str | None = None,
    extension: list[VehicleListExtra] | None = None,
    vin_prefix: str | None = None,
) -> Vehicles | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        client=client,
        page_size=page_size,
        page_token=page_token,
        locale=locale,
        extension=extension,
        vin_prefix=vin_prefix,
    ).parsed


async def asyncio_detailed(
    fid: str,
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
    locale: str | None = None,
    extension: list[VehicleListExtra] | None = None,
    vin_prefix: str | None = None,
) -> Response[Vehicles]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Vehicles,
        (fid,),
        (
            page_size,
            page_token,
            locale,
            extension,
            vin_prefix,
        ),
    )


async def asyncio(
    fid: str,
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
    locale: str | None = None,
    extension: list[VehicleListExtra] | None = None,
    vin_prefix: str | None = None,
) -> Vehicles | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            client=client,
            page_size=page_size,
            page_token=page_token,
            locale=locale,
            extension=extension,
            vin_prefix=vin_prefix,
        )
    ).parsed
