"""-."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.alerts import Alerts
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetTripAlerts"]


def sync_detailed(
    fid: str,
    tid: str,
    *,
    client: Client,
    timestamps: list[str] | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Alerts]:
    """-

    Args:
        fid: -
        tid: -
        client: The connection.
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
        Alerts,
        (
            fid,
            tid,
        ),
        (
            timestamps,
            index_range,
            page_size,
            page_token,
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
) -> Alerts | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        tid,
        client=client,
        timestamps=timestamps,
        index_range=index_range,
        page_size=page_size,
        page_token=page_token,
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
) -> Response[Alerts]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Alerts,
        (
            fid,
            tid,
        ),
        (
            timestamps,
            index_range,
            page_size,
            page_token,
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
) -> Alerts | None:
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
        )
    ).parsed
