"""List the vehicles of a fleet."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.vehicles import Vehicles
from ...operations import OPERATIONS


def build(
    fid: str,
    *,
    page_size: int | None = None,
    page_token: str | None = None,
    locale: str | None = None,
    vin_prefix: str | None = None,
) -> Request:
    """The vehicles that are currently in the fleet.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        locale: Language and country for texts in the response, for example `fr-FR`.
        vin_prefix: Only vehicles whose VIN begins with this text.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehiclesByDevice"],
        path=(fid,),
        query=(
            page_size,
            page_token,
            locale,
            vin_prefix,
        ),
    )


endpoint = Endpoint(build, Vehicles)
