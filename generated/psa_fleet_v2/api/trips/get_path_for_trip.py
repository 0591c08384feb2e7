"""List the way points of a trip."""

from __future__ import annotations

from psa_fleet_runtime.client import Endpoint, Request

from ...models.way_points import WayPoints
from ...operations import OPERATIONS


def build(
    fid: str,
    vid: str,
    tid: str,
    *,
    page_size: int | None = None,
    page_token: str | None = None,
    index_range: str | None = None,
    timestamps: list[str] | None = None,
    tolerance: float | None = None,
) -> Request:
    """Positions along the trip, in order of time.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        tid: Id of the trip.
        page_size: The most items in a page of dense data, 1 to 2000; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. Data can be read for two months. A `+`
            in an offset must be percent-encoded.
        tolerance: How far, in km, a simplified path may be from the real one; points that it makes
            superfluous are left out (Douglas-Peucker).

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
            page_size,
            page_token,
            index_range,
            timestamps,
            tolerance,
        ),
    )


endpoint = Endpoint(build, WayPoints)
