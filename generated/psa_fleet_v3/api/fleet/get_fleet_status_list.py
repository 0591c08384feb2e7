"""List the status of every vehicle of a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.status_list import StatusList
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.data_profile import DataProfile


def build(
    fid: str,
    *,
    profile: DataProfile | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Request:
    """One status a vehicle, each with its VIN.

    The response is paged; follow the link `next` until it is absent. Deprecated: read the status vehicle
    by vehicle.

    Args:
        fid: Id of the fleet.
        profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has what
            the end user may see and is missing (404) where rights or privacy leave nothing.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetStatusList"],
        path=(fid,),
        query=(
            profile,
            index_range,
            page_size,
            page_token,
        ),
    )


endpoint = Endpoint(build, StatusList)
