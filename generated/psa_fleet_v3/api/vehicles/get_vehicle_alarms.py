"""List the alarms of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.alarms import Alarms
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.alarm_kind import AlarmKind


def build(
    fid: str,
    vid: str,
    *,
    type_: list[AlarmKind] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Request:
    """Changes of the burglar alarm: armed, disarmed, set off.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        type_: Only alarms of these kinds.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. Data can be read for two months. A `+`
            in an offset must be percent-encoded. An interval can repeat: `R5/start/period`, with the
            length of each interval after another slash (24 hours without it), or `R/...` without an end.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getVehicleAlarms"],
        path=(
            fid,
            vid,
        ),
        query=(
            type_,
            timestamps,
            index_range,
            page_size,
            page_token,
        ),
    )


endpoint = Endpoint(build, Alarms)
