"""List the status of every vehicle of a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.status_list import StatusList
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.status_extra import StatusExtra


def build(
    fid: str,
    *,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[StatusExtra] | None = None,
) -> Request:
    """One status a vehicle, each with its VIN.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        extension: More data to put under `_embedded`. Deprecated: the status has both of them by itself.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetStatusList"],
        path=(fid,),
        query=(
            index_range,
            page_size,
            page_token,
            extension,
        ),
    )


endpoint = Endpoint(build, StatusList)
