"""List the maintenance of every vehicle of a fleet."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.maintenance_list import MaintenanceList
from ...operations import OPERATIONS


def build(
    fid: str,
    *,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Request:
    """One entry a vehicle, each with its VIN.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetMantenanceList"],
        path=(fid,),
        query=(
            index_range,
            page_size,
            page_token,
        ),
    )


endpoint = Endpoint(build, MaintenanceList)
