"""Read what a vehicle can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.vehicle_capabilities import VehicleCapabilities
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.vehicle_extra import VehicleExtra


def build(
    vin: str,
    *,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> Request:
    """Which data the vehicle with this VIN can deliver and which remote actions it supports.

    The vehicle need not be in a fleet yet.

    Args:
        vin: Vehicle identification number, 17 characters.
        locale: Language and country for texts in the response, for example `fr-FR`.
        extension: More data to put under `_embedded`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehiclesCapabilities"],
        path=(vin,),
        query=(
            locale,
            extension,
        ),
    )


endpoint = Endpoint(build, VehicleCapabilities)
