"""Read what a vehicle can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.vehicle_capabilities import VehicleCapabilities
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.vehicle_extra import VehicleExtra
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehiclesCapabilities"]


def sync_detailed(
    vin: str,
    *,
    client: Client,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> Response[VehicleCapabilities]:
    """Which data the vehicle with this VIN can deliver and which remote actions it takes.

    The vehicle need not be in a fleet yet.

    Args:
        vin: Vehicle identification number, 17 characters.
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
        VehicleCapabilities,
        (vin,),
        (
            locale,
            extension,
        ),
    )


def sync(
    vin: str,
    *,
    client: Client,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> VehicleCapabilities | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        vin,
        client=client,
        locale=locale,
        extension=extension,
    ).parsed


async def asyncio_detailed(
    vin: str,
    *,
    client: Client,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> Response[VehicleCapabilities]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        VehicleCapabilities,
        (vin,),
        (
            locale,
            extension,
        ),
    )


async def asyncio(
    vin: str,
    *,
    client: Client,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> VehicleCapabilities | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            vin,
            client=client,
            locale=locale,
            extension=extension,
        )
    ).parsed
