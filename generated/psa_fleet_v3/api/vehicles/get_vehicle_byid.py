"""Read a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.vehicle import Vehicle
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.vehicle_extra import VehicleExtra


def build(
    fid: str,
    vid: str,
    *,
    locale: str | None = None,
    extension: list[VehicleExtra] | None = None,
) -> Request:
    """Who the vehicle is: VIN, brand, pictures, and links to its data.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        locale: Language and country for texts in the response, for example `fr-FR`.
        extension: More data to put under `_embedded`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehicleByid"],
        path=(
            fid,
            vid,
        ),
        query=(
            locale,
            extension,
        ),
    )


endpoint = Endpoint(build, Vehicle)
