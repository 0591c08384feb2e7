"""-."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.status_list import StatusList
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.data_profile import DataProfile
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetStatusList"]


def sync_detailed(
    fid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[StatusList]:
    """-

    Args:
        fid: -
        client: The connection.
        profile: -
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
        StatusList,
        (fid,),
        (
            profile,
            index_range,
            page_size,
            page_token,
        ),
    )


def sync(
    fid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> StatusList | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        client=client,
        profile=profile,
        index_range=index_range,
        page_size=page_size,
        page_token=page_token,
    ).parsed


async def asyncio_detailed(
    fid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[StatusList]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        StatusList,
        (fid,),
        (
            profile,
            index_range,
            page_size,
            page_token,
        ),
    )


async def asyncio(
    fid: str,
    *,
    client: Client,
    profile: DataProfile | None = None,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
) -> StatusList | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            client=client,
            profile=profile,
            index_range=index_range,
            page_size=page_size,
            page_token=page_token,
        )
    ).parsed
