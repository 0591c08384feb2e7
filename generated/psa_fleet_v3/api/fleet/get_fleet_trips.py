"""List the trips of a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.trips import Trips
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.data_profile import DataProfile
    from ...models.trip_state import TripState


def build(
    fid: str,
    *,
    profile: DataProfile | None = None,
    timestamps: list[str] | None = None,
    distance: str | None = None,
    duration: str | None = None,
    states: list[TripState] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Request:
    """Trips of all its vehicles, within the given times; each has the VIN.

    The response is paged; follow the link `next` until it is absent. Deprecated: list the trips vehicle
    by vehicle.

    Args:
        fid: Id of the fleet.
        profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has what
            the end user may see and is missing (404) where rights or privacy leave nothing.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. Data can be read for two months. A `+`
            in an offset must be percent-encoded. An interval can repeat: `R5/start/period`, with the
            length of each interval after another slash (24 hours without it), or `R/...` without an end.
        distance: Only trips of such a length, in km with one decimal at most: `10-20.5`, or `0.1-`
            without an upper end.
        duration: Only trips with a duration in this range, in whole seconds: `600-3600`, or `600-`
            without an upper end.
        states: Only trips in one of these states.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetTrips"],
        path=(fid,),
        query=(
            profile,
            timestamps,
            distance,
            duration,
            states,
            index_range,
            page_size,
            page_token,
        ),
    )


endpoint = Endpoint(build, Trips)
