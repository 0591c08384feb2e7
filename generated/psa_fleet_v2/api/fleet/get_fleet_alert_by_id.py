"""Read an alert of a fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.alert import Alert
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["getFleetAlertById"]


def sync_detailed(
    fid: str,
    aid: str,
    *,
    client: Client,
) -> Response[Alert]:
    """One alert, found by its id without naming the vehicle.

    Args:
        fid: Id of the fleet.
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
            aid,
        ),
        (),
    )


def sync(
    fid: str,
    aid: str,
    *,
    client: Client,
) -> Alert | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        aid,
        client=client,
    ).parsed


async def asyncio_detailed(
    fid: str,
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
            aid,
        ),
        (),
    )


async def asyncio(
    fid: str,
    aid: str,
    *,
    client: Client,
) -> Alert | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            aid,
            client=client,
        )
    ).parsed
