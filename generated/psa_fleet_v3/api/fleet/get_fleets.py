"""List the fleets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.fleets import Fleets
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleets"]


def sync_detailed(
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Fleets]:
    """All fleets that the credentials may read.

    The answer comes in pages; follow the link `next` until there is none.

    Args:
        client: The connection.
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
        Fleets,
        (),
        (
            page_size,
            page_token,
        ),
    )


def sync(
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Fleets | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        client=client,
        page_size=page_size,
        page_token=page_token,
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Response[Fleets]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Fleets,
        (),
        (
            page_size,
            page_token,
        ),
    )


async def asyncio(
    *,
    client: Client,
    page_size: int | None = None,
    page_token: str | None = None,
) -> Fleets | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            client=client,
            page_size=page_size,
            page_token=page_token,
        )
    ).parsed
