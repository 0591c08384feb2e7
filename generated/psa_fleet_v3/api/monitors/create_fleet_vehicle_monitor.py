"""Create a monitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...client import send, send_async
from ...models.monitor_ref import MonitorRef
from ...operations import OPERATIONS

if TYPE_CHECKING:
    from ...client import Client
    from ...models.monitor_parameter import MonitorParameter
    from ...types import Response

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]

_OPERATION = OPERATIONS["createFleetVehicleMonitor"]


def sync_detailed(
    fid: str,
    *,
    client: Client,
    body: MonitorParameter,
) -> Response[MonitorRef]:
    """Registers a monitor that watches every vehicle of the fleet.

    It has named triggers and an expression over their names. It runs once it is processed. Each event is
    then sent to the webhook.

    Args:
        fid: Id of the fleet.
        client: The connection.
        body: The monitor.

    Returns:
        The answer, whatever its status.

    Raises:
        httpx.HTTPError: When there was no answer.
    """
    return send(client, _OPERATION, MonitorRef, (fid,), (), body)


def sync(
    fid: str,
    *,
    client: Client,
    body: MonitorParameter,
) -> MonitorRef | None:
    """Like `sync_detailed`, and gives the model, or None when the answer was no success."""
    return sync_detailed(
        fid,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    fid: str,
    *,
    client: Client,
    body: MonitorParameter,
) -> Response[MonitorRef]:
    """Like `sync_detailed`, without blocking."""
    return await send_async(client, _OPERATION, MonitorRef, (fid,), (), body)


async def asyncio(
    fid: str,
    *,
    client: Client,
    body: MonitorParameter,
) -> MonitorRef | None:
    """Like `sync`, without blocking."""
    return (
        await asyncio_detailed(
            fid,
            client=client,
            body=body,
        )
    ).parsed
