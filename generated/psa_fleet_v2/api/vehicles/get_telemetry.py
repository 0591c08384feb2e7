"""-."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.telemetries import Telemetries
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.telemetry_enum_item import TelemetryEnumItem
    from ...models.telemetry_extension_type_item import TelemetryExtensionTypeItem
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getTelemetry"]


def sync_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    type_: list[TelemetryEnumItem] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[TelemetryExtensionTypeItem] | None = None,
) -> Response[Telemetries]:
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
        extension: -

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
            vid,
        ),
        (
            type_,
            timestamps,
            index_range,
            page_size,
            page_token,
            extension,
        ),
    )


def sync(
    fid: str,
    vid: str,
    *,
    client: Client,
    type_: list[TelemetryEnumItem] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[TelemetryExtensionTypeItem] | None = None,
) -> Telemetries | None:
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
        extension=extension,
    ).parsed


async def asyncio_detailed(
    fid: str,
    vid: str,
    *,
    client: Client,
    type_: list[TelemetryEnumItem] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[TelemetryExtensionTypeItem] | None = None,
) -> Response[Telemetries]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Telemetries,
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
            extension,
        ),
    )


async def asyncio(
    fid: str,
    vid: str,
    *,
    client: Client,
    type_: list[TelemetryEnumItem] | None = None,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[TelemetryExtensionTypeItem] | None = None,
) -> Telemetries | None:
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
            extension=extension,
        )
    ).parsed
