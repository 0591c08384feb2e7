"""List the alarms of a vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.alarms import Alarms
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.alarm_kind import AlarmKind
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehicleAlarms"]


def sync_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    type_: list[AlarmKind] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Alarms]:
    """Changes of the burglar alarm: armed, disarmed, set off.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        fid: Id of the fleet.
        vid: Id of the vehicle (not its VIN).
        client: The connection.
        type_: Only alarms of these kinds.
        timestamps: Only what happened within one of these intervals: one to ten of them, each `start/end`
            in RFC 3339, or `start/duration` with an ISO 8601 duration. A side may be left open: `start/`
            reaches until now, `/end` begins with the oldest data. A `+` in an offset must be percent-
            encoded.
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
        Alarms,
        (
            fid,
            vid,
        ),
        (
            type_,
            timestamps,
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
    type_: list[AlarmKind] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Alarms | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        vid,
        client=client,
        type_=type_,
        timestamps=timestamps,
        index_range=index_range,
        page_size=page_size,
        page_token=page_token,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    type_: list[AlarmKind] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Alarms]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Alarms,
        (
            fid,
            vid,
        ),
        (
            type_,
            timestamps,
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
    type_: list[AlarmKind] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Alarms | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            vid,
            client=client,
            type_=type_,
            timestamps=timestamps,
            index_range=index_range,
            page_size=page_size,
            page_token=page_token,
        )
    ).parsed
