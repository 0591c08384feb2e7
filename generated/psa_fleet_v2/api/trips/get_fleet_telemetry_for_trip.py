"""List the telemetry of a trip without naming its vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.telemetries import Telemetries
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.telemetry_extra import TelemetryExtra
    from ...models.telemetry_kind import TelemetryKind
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetTelemetryForTrip"]


def sync_detailed(
    fid: str,
    tid: str,
    *,
    client: Client,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    type_: list[TelemetryKind] | None = None,
    extension: list[TelemetryExtra] | None = None,
) -> Response[Telemetries]:
    """Messages that the vehicle sent during the trip.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        fid: Id of the fleet.
        tid: Id of the trip.
        client: The connection.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. A `+` in an offset must be percent-
            encoded.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page of dense data, 1 to 2000; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        type_: Only messages with these kinds of data; all kinds when it is not sent.
        extension: More data to put under `_embedded` of each message.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Telemetries,
        (
            fid,
            tid,
        ),
        (
            timestamps,
            index_range,
            page_size,
            page_token,
            type_,
            extension,
        ),
    )


def sync(
    fid: str,
    tid: str,
    *,
    client: Client,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    type_: list[TelemetryKind] | None = None,
    extension: list[TelemetryExtra] | None = None,
) -> Telemetries | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        tid,
        client=client,
        timestamps=timestamps,
        index_range=index_range,
        page_size=page_size,
        page_token=page_token,
        type_=type_,
        extension=extension,
    ).parsed


async def asyncio_detailed(
    fid: str,
    tid: str,
    *,
    client: Client,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    type_: list[TelemetryKind] | None = None,
    extension: list[TelemetryExtra] | None = None,
) -> Response[Telemetries]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Telemetries,
        (
            fid,
            tid,
        ),
        (
            timestamps,
            index_range,
            page_size,
            page_token,
            type_,
            extension,
        ),
    )


async def asyncio(
    fid: str,
    tid: str,
    *,
    client: Client,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    type_: list[TelemetryKind] | None = None,
    extension: list[TelemetryExtra] | None = None,
) -> Telemetries | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            tid,
            client=client,
            timestamps=timestamps,
            index_range=index_range,
            page_size=page_size,
            page_token=page_token,
            type_=type_,
            extension=extension,
        )
    ).parsed
