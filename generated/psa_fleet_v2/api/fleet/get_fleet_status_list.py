"""List the status of every vehicle of a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.status_list import StatusList
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.status_extra import StatusExtra
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetStatusList"]


def sync_detailed(
    fid: str,
    *,
    client: Client,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[StatusExtra] | None = None,
) -> Response[StatusList]:
    """One status a vehicle, each with its VIN.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        fid: Id of the fleet.
        client: The connection.
        index_range: Which items of the whole result to give, by their index: `0-9` the first ten, `5-`
            all from the sixth on.
        page_size: The most items in a page, 1 to 60; 60 when it is not sent.
        page_token: Where the next page begins. Only the server makes it; it is in the link `next`.
        extension: More data to put under `_embedded`. Deprecated: the status has both of them by itself.

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
            index_range,
            page_size,
            page_token,
            extension,
        ),
    )


def sync(
    fid: str,
    *,
    client: Client,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[StatusExtra] | None = None,
) -> StatusList | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        client=client,
        index_range=index_range,
        page_size=page_size,
        page_token=page_token,
        extension=extension,
    ).parsed


async def asyncio_detailed(
    fid: str,
    *,
    client: Client,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[StatusExtra] | None = None,
) -> Response[StatusList]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        StatusList,
        (fid,),
        (
            index_range,
            page_size,
            page_token,
            extension,
        ),
    )


async def asyncio(
    fid: str,
    *,
    client: Client,
    index_range: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    extension: list[StatusExtra] | None = None,
) -> StatusList | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            client=client,
            index_range=index_range,
            page_size=page_size,
            page_token=page_token,
            extension=extension,
        )
    ).parsed
