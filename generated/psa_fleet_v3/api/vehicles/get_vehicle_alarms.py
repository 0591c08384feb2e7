"""-."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.alarms import Alarms
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.alarm_type_enum_item import AlarmTypeEnumItem
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getVehicleAlarms"]


def sync_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    type_: list[AlarmTypeEnumItem] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Alarms]:
    """-

    Args:
        fid: -
        vid: -
        client: The connection.
        type_: -
        timestamps: -
        index_range: -
        page_size: -
        page_token: -

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
    type_: list[AlarmTypeEnumItem] | None = None,
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
    type_: list[AlarmTypeEnumItem] | None = None,
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
    type_: list[AlarmTypeEnumItem] | None = None,
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
