"""List the way points of a trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.way_points import WayPoints
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.data_profile import DataProfile


def build(
    fid: str,
    vid: str,
    tid: str,
    *,
    index_range: str | None = None,
    timestamps: list[str] | None = None,
    tolerance: float | None = None,
    profile: DataProfile | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Request:
    """Positions along the trip, in order of time.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        tid: Id of the trip.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. Data can be read for two months. A `+`
            in an offset must be percent-encoded. An interval can repeat: `R5/start/period`, with the
            length of each interval after another slash (24 hours without it), or `R/...` without an end.
        tolerance: How far, in km, a simplified path may be from the real one; points that it makes
            superfluous are left out (Douglas-Peucker).
        profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has what
            the end user may see and is missing (404) where rights or privacy leave nothing.
        page_size: The most items in a page of dense data, 1 to 2000; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getPathForTrip"],
        path=(
            fid,
            vid,
            tid,
        ),
        query=(
            index_range,
            timestamps,
            tolerance,
            profile,
            page_size,
            page_token,
        ),
    )


endpoint = Endpoint(build, WayPoints)
