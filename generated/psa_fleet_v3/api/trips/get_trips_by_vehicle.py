"""List the trips of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.trips import Trips
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.data_profile import DataProfile
    from ...models.trip_state import TripState
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getTripsByVehicle"]


def sync_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
    timestamps: list[str] | None = None,
    distance: str | None = None,
    duration: str | None = None,
    states: list[TripState] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Trips]:
    """Finished and running trips, within the given times.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        client: The connection.
        profile: Whose rights decide what is shown: an end user's profile may hide data that privacy
            protects.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. A `+` in an offset must be percent-
            encoded.
        distance: Only trips of such a length, in km: `10-100`, or `10-` without an upper end.
        duration: Only trips that took so long, in seconds: `600-3600`, or `600-` without an upper end.
        states: Only trips in one of these states.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Trips,
        (
            fid,
            vid,
        ),
        (
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


def sync(
    fid: str,
    vid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
    timestamps: list[str] | None = None,
    distance: str | None = None,
    duration: str | None = None,
    states: list[TripState] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Trips | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        client=client,
        profile=profile,
        timestamps=timestamps,
        distance=distance,
        duration=duration,
        states=states,
        index_range=index_range,
        page_size=page_size,
        page_token=page_token,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
    timestamps: list[str] | None = None,
    distance: str | None = None,
    duration: str | None = None,
    states: list[TripState] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Trips]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Trips,
        (
            fid,
            vid,
        ),
        (
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


async def asyncio(
    fid: str,
    vid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
    timestamps: list[str] | None = None,
    distance: str | None = None,
    duration: str | None = None,
    states: list[TripState] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Trips | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            client=client,
            profile=profile,
            timestamps=timestamps,
            distance=distance,
            duration=duration,
            states=states,
            index_range=index_range,
            page_size=page_size,
            page_token=page_token,
        )
    ).parsed
