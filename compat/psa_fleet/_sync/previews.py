# Made from ../_async/previews.py by scripts/unasync.py: change that, not this.
"""Previews of commands: their requests, which are not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._facade.monitor_bodies import bodies_for
from .._facade.prepared import STATUS_BODIES, PreparedRequest, prepared
from .._facade.remote_bodies import callback_body, remote_body
from .._operations.ids import id_of
from .handle import Handle
from .split_monitors import owner_and_ids

if TYPE_CHECKING:
    from .._operations.ids import CallbackId, MonitorId
    from ..monitors import MonitorSource
    from ..remotes import CallbackSource, RemoteSource


class MonitorsPreview(Handle):
    """Requests that the commands of a fleet's monitors would send, in order.

    Arguments and errors are those of the commands. No command is sent. A client of several accounts lists the
    fleets if it has not found the fleet's account yet.
    """

    def create(
        self, monitor: MonitorSource, *, split: bool = False, format: Literal["deprecated"] | None = None
    ) -> list[PreparedRequest]:
        """Prepare `create()`: one request, or one for each part of a monitor that is split."""
        api = (self._route.connection("createFleetVehicleMonitor")).api
        bodies = bodies_for(api.version, monitor, split=split, format=format)
        return [prepared(api, "createFleetVehicleMonitor", self._path, body.content) for body in bodies]

    def update(
        self, mid: MonitorId, monitor: MonitorSource, *, format: Literal["deprecated"] | None = None
    ) -> list[PreparedRequest]:
        """Prepare `update()`; v3 only."""
        return self._update(mid, monitor, split=False, format=format)

    def replace(
        self,
        mid: MonitorId,
        monitor: MonitorSource,
        *,
        split: bool = False,
        format: Literal["deprecated"] | None = None,
    ) -> list[PreparedRequest]:
        """Prepare `replace()`: an update on v3; on v2 the creation, then the deletion."""
        mid = id_of(mid, "mid")
        connection = self._route.connection("createFleetVehicleMonitor")
        if connection.api.version == "v3":
            return self._update(mid, monitor, split=split, format=format)
        deleted = self.delete(mid)
        return [*self.create(monitor, split=split, format=format), *deleted]

    def pause(self, mid: MonitorId) -> list[PreparedRequest]:
        """Prepare `pause()`: one request, or one for each part of a split monitor."""
        return self._each("setFleetVehicleMonitorStatus", mid, STATUS_BODIES["Paused"])

    def resume(self, mid: MonitorId) -> list[PreparedRequest]:
        """Prepare `resume()`: one request, or one for each part of a split monitor."""
        return self._each("setFleetVehicleMonitorStatus", mid, STATUS_BODIES["Running"])

    def delete(self, mid: MonitorId) -> list[PreparedRequest]:
        """Prepare `delete()`: one request, or one for each part of a split monitor."""
        return self._each("deleteFleetMonitor", mid)

    def _update(
        self, mid: MonitorId, monitor: MonitorSource, *, split: bool, format: Literal["deprecated"] | None
    ) -> list[PreparedRequest]:
        operation_id = "updateFleetVehicleMonitor"
        connection, (part,) = owner_and_ids(self._route, operation_id, mid)
        (body,) = bodies_for(connection.api.version, monitor, split=split, format=format)
        return [prepared(connection.api, operation_id, (*self._path, part), body.content)]

    def _each(self, operation_id: str, mid: MonitorId, body: bytes | None = None) -> list[PreparedRequest]:
        connection, ids = owner_and_ids(self._route, operation_id, mid)
        return [prepared(connection.api, operation_id, (*self._path, part), body) for part in ids]


class CallbacksPreview(Handle):
    """Requests that the commands of a fleet's callbacks would send; v3 only. No command is sent.

    Arguments and errors are those of the commands.
    """

    def create(self, callback: CallbackSource) -> list[PreparedRequest]:
        """Prepare `create()`."""
        self._route.check("setFleetVehicleRemote")
        return self._one("setFleetVehicleRemote", self._path, callback_body(callback))

    def update(self, cbid: CallbackId, callback: CallbackSource) -> list[PreparedRequest]:
        """Prepare `update()`."""
        self._route.check("setFleetVehicleRemoteById")
        path = self._below(cbid, "cbid")
        return self._one("setFleetVehicleRemoteById", path, callback_body(callback))

    def pause(self, cbid: CallbackId) -> list[PreparedRequest]:
        """Prepare `pause()`."""
        self._route.check("setFleeRemoteCallbackStatus")
        return self._one("setFleeRemoteCallbackStatus", self._below(cbid, "cbid"), STATUS_BODIES["Paused"])

    def resume(self, cbid: CallbackId) -> list[PreparedRequest]:
        """Prepare `resume()`."""
        self._route.check("setFleeRemoteCallbackStatus")
        return self._one("setFleeRemoteCallbackStatus", self._below(cbid, "cbid"), STATUS_BODIES["Running"])

    def delete(self, cbid: CallbackId) -> list[PreparedRequest]:
        """Prepare `delete()`."""
        self._route.check("deleteFleetRemote")
        return self._one("deleteFleetRemote", self._below(cbid, "cbid"))

    def _one(
        self, operation_id: str, path: tuple[str, ...], body: bytes | None = None
    ) -> list[PreparedRequest]:
        connection = self._route.connection(operation_id)
        return [prepared(connection.api, operation_id, path, body)]


class RemotesPreview(Handle):
    """Request that sends a remote action to a vehicle; v3 only. Nothing is sent to the vehicle."""

    def send(self, action: RemoteSource) -> list[PreparedRequest]:
        """Prepare `send()`, with its arguments and errors."""
        self._route.check("sendRemoteToVhl")
        body = remote_body(action)
        connection = self._route.connection("sendRemoteToVhl")
        return [prepared(connection.api, "sendRemoteToVhl", self._path, body)]
