"""Previews of commands: their requests, which are not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._facade.monitor_bodies import bodies_for
from .._facade.prepared import STATUS_BODIES, PreparedRequest, prepared
from .._facade.remote_bodies import callback_body, remote_body
from .._operations.ids import id_of
from .handle import AsyncHandle
from .split_monitors import owner_and_ids

if TYPE_CHECKING:
    from .._operations.ids import CallbackId, MonitorId
    from ..monitors import MonitorSource
    from ..remotes import CallbackSource, RemoteSource


class AsyncMonitorsPreview(AsyncHandle):
    """Requests that the commands of a fleet's monitors would send, in order.

    Arguments and errors are those of the commands. No command is sent. A client of several accounts lists the
    fleets if it has not found the fleet's account yet.
    """

    async def create(
        self, monitor: MonitorSource, *, split: bool = False, format: Literal["deprecated"] | None = None
    ) -> list[PreparedRequest]:
        """Prepare `create()`: one request, or one for each part of a monitor that is split."""
        api = (await self._route.connection("createFleetVehicleMonitor")).api
        bodies = bodies_for(api.version, monitor, split=split, format=format)
        return [prepared(api, "createFleetVehicleMonitor", self._path, body.content) for body in bodies]

    async def update(
        self, mid: MonitorId, monitor: MonitorSource, *, format: Literal["deprecated"] | None = None
    ) -> list[PreparedRequest]:
        """Prepare `update()`; v3 only."""
        return await self._update(mid, monitor, split=False, format=format)

    async def replace(
        self,
        mid: MonitorId,
        monitor: MonitorSource,
        *,
        split: bool = False,
        format: Literal["deprecated"] | None = None,
    ) -> list[PreparedRequest]:
        """Prepare `replace()`: an update on v3; on v2 the creation, then the deletion."""
        mid = id_of(mid, "mid")
        connection = await self._route.connection("createFleetVehicleMonitor")
        if connection.api.version == "v3":
            return await self._update(mid, monitor, split=split, format=format)
        deleted = await self.delete(mid)
        return [*await self.create(monitor, split=split, format=format), *deleted]

    async def pause(self, mid: MonitorId) -> list[PreparedRequest]:
        """Prepare `pause()`: one request, or one for each part of a split monitor."""
        return await self._each("setFleetVehicleMonitorStatus", mid, STATUS_BODIES["Paused"])

    async def resume(self, mid: MonitorId) -> list[PreparedRequest]:
        """Prepare `resume()`: one request, or one for each part of a split monitor."""
        return await self._each("setFleetVehicleMonitorStatus", mid, STATUS_BODIES["Running"])

    async def delete(self, mid: MonitorId) -> list[PreparedRequest]:
        """Prepare `delete()`: one request, or one for each part of a split monitor."""
        return await self._each("deleteFleetMonitor", mid)

    async def _update(
        self, mid: MonitorId, monitor: MonitorSource, *, split: bool, format: Literal["deprecated"] | None
    ) -> list[PreparedRequest]:
        operation_id = "updateFleetVehicleMonitor"
        connection, (part,) = await owner_and_ids(self._route, operation_id, mid)
        (body,) = bodies_for(connection.api.version, monitor, split=split, format=format)
        return [prepared(connection.api, operation_id, (*self._path, part), body.content)]

    async def _each(
        self, operation_id: str, mid: MonitorId, body: bytes | None = None
    ) -> list[PreparedRequest]:
        connection, ids = await owner_and_ids(self._route, operation_id, mid)
        return [prepared(connection.api, operation_id, (*self._path, part), body) for part in ids]


class AsyncCallbacksPreview(AsyncHandle):
    """Requests that the commands of a fleet's callbacks would send; v3 only. No command is sent.

    Arguments and errors are those of the commands.
    """

    async def create(self, callback: CallbackSource) -> list[PreparedRequest]:
        """Prepare `create()`."""
        self._route.check("setFleetVehicleRemote")
        return await self._one("setFleetVehicleRemote", self._path, callback_body(callback))

    async def update(self, cbid: CallbackId, callback: CallbackSource) -> list[PreparedRequest]:
        """Prepare `update()`."""
        self._route.check("setFleetVehicleRemoteById")
        path = self._below(cbid, "cbid")
        return await self._one("setFleetVehicleRemoteById", path, callback_body(callback))

    async def pause(self, cbid: CallbackId) -> list[PreparedRequest]:
        """Prepare `pause()`."""
        self._route.check("setFleeRemoteCallbackStatus")
        return await self._one(
            "setFleeRemoteCallbackStatus", self._below(cbid, "cbid"), STATUS_BODIES["Paused"]
        )

    async def resume(self, cbid: CallbackId) -> list[PreparedRequest]:
        """Prepare `resume()`."""
        self._route.check("setFleeRemoteCallbackStatus")
        return await self._one(
            "setFleeRemoteCallbackStatus", self._below(cbid, "cbid"), STATUS_BODIES["Running"]
        )

    async def delete(self, cbid: CallbackId) -> list[PreparedRequest]:
        """Prepare `delete()`."""
        self._route.check("deleteFleetRemote")
        return await self._one("deleteFleetRemote", self._below(cbid, "cbid"))

    async def _one(
        self, operation_id: str, path: tuple[str, ...], body: bytes | None = None
    ) -> list[PreparedRequest]:
        connection = await self._route.connection(operation_id)
        return [prepared(connection.api, operation_id, path, body)]


class AsyncRemotesPreview(AsyncHandle):
    """Request that sends a remote action to a vehicle; v3 only. Nothing is sent to the vehicle."""

    async def send(self, action: RemoteSource) -> list[PreparedRequest]:
        """Prepare `send()`, with its arguments and errors."""
        self._route.check("sendRemoteToVhl")
        body = remote_body(action)
        connection = await self._route.connection("sendRemoteToVhl")
        return [prepared(connection.api, "sendRemoteToVhl", self._path, body)]
