"""Read an alert of a trip without naming its vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.alert import Alert
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetTripAlertById"]


def sync_detailed(
    fid: str,
    tid: str,
    aid: str,
    *,
    client: Client,
) -> Response[Alert]:
    """One alert that began during the trip.

    Args:
        fid: Id of the fleet.
        tid: Id of the trip.
        aid: Id of the alert.
        client: The connection.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        Alert,
        (
            fid,
            tid,
            aid,
        ),
        (),
    )


def sync(
    fid: str,
    tid: str,
    aid: str,
    *,
    client: Client,
) -> Alert | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        tid,
        aid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
    tid: str,
    aid: str,
    *,
    client: Client,
) -> Response[Alert]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        Alert,
        (
            fid,
            tid,
            aid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    tid: str,
    aid: str,
    *,
    client: Client,
) -> Alert | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            tid,
            aid,
            client=client,
        )
    ).parsed
