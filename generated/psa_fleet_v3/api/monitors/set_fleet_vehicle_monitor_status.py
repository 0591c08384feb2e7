"""Pause or resume a monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.monitor_ref import MonitorRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.monitor_status_setter import MonitorStatusSetter
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["setFleetVehicleMonitorStatus"]


def sync_detailed(
    fid: str,
    mid: str,
    *,
    client: Client,
    body: MonitorStatusSetter,
) -> Response[MonitorRef]:
    """A paused monitor keeps its parameters and sends nothing.

    Args:
        fid: Id of the fleet.
        mid: Id of the monitor.
        client: The connection.
        body: `Running` or `Paused`.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(
        client,
        _OPERATION,
        MonitorRef,
        (
            fid,
            mid,
        ),
        (),
        body,
    )


def sync(
    fid: str,
    mid: str,
    *,
    client: Client,
    body: MonitorStatusSetter,
) -> MonitorRef | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        mid,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    fid: str,
    mid: str,
    *,
    client: Client,
    body: MonitorStatusSetter,
) -> Response[MonitorRef]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(
        client,
        _OPERATION,
        MonitorRef,
        (
            fid,
            mid,
        ),
        (),
        body,
    )


async def asyncio(
    fid: str,
    mid: str,
    *,
    client: Client,
    body: MonitorStatusSetter,
) -> MonitorRef | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            mid,
            client=client,
            body=body,
        )
    ).parsed
