"""Read a vehicle."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.vehicle_details import VehicleDetails
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    *,
    locale: str | None = None,
) -> Request:
    """Who the vehicle is: VIN, brand, pictures, and links to its data.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        locale: Language and country for texts in the response, for example `fr-FR`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehicleByid"],
        path=(
            fid,
            vid,
        ),
        query=(locale,),
    )


endpoint = Endpoint(build, VehicleDetails)
