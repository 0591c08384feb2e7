"""List the telemetry of a trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.telemetries import Telemetries
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.data_profile import DataProfile
    from ...models.telemetry_extra import TelemetryExtra
    from ...models.telemetry_kind import TelemetryKind


def build(
    fid: str,
    vid: str,
    tid: str,
    *,
    profile: DataProfile | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    type_: list[TelemetryKind] | None = None,
    extension: list[TelemetryExtra] | None = None,
) -> Request:
    """Messages that the vehicle sent during the trip.

    The response is paged; follow the link `next` until it is absent.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        tid: Id of the trip.
        profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has what
            the end user may see and is missing (404) where rights or privacy leave nothing.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. Data can be read for two months. A `+`
            in an offset must be percent-encoded. An interval can repeat: `R5/start/period`, with the
            length of each interval after another slash (24 hours without it), or `R/...` without an end.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page of dense data, 1 to 2000; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        type_: Only messages with these kinds of data; all kinds when it is not sent. `vehicle.lighting`
            is deprecated.
        extension: More data to put under `_embedded` of each message.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getTelemetryForTripByVehicle"],
        path=(
            fid,
            vid,
            tid,
        ),
        query=(
            profile,
            timestamps,
            index_range,
            page_size,
            page_token,
            type_,
            extension,
        ),
    )


endpoint = Endpoint(build, Telemetries)
