"""List the telemetry of a trip without naming its vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_runtime.client import Endpoint, Request

from ...models.telemetries import Telemetries
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...models.telemetry_extra import TelemetryExtra
    from ...models.telemetry_kind import TelemetryKind


def build(
    fid: str,
    tid: str,
    *,
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
        tid: Id of the trip.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. Data can be read for two months. A `+`
            in an offset must be percent-encoded.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page of dense data, 1 to 2000; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        type_: Only messages with these kinds of data; all kinds when it is not sent.
        extension: More data to put under `_embedded` of each message.

    Returns:
        The request.
    """
    return Request(
        OPERATIONS["getFleetTelemetryForTrip"],
        path=(
            fid,
            tid,
        ),
        query=(
            timestamps,
            index_range,
            page_size,
            page_token,
            type_,
            extension,
        ),
    )


endpoint = Endpoint(build, Telemetries)
