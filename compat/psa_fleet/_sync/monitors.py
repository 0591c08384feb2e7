# Made from ../_async/monitors.py by scripts/unasync.py: change that, not this.
"""The monitors of one fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from psa_fleet_v3 import models

from .._calls import path_value
from .._monitor_forms import body_for, read_back

if TYPE_CHECKING:
    from .._parameters import IndexRange
    from ..monitors import MonitorSource
    from .connection import Connection
    from .pages import Pages

_BODIES = {"Paused": b'{"status":"Paused"}', "Running": b'{"status":"Running"}'}


class MonitorsHandle:
    """A fleet's monitors: the server tells a webhook when their conditions become true.

    Whatever the version, monitors are taken in either format, in every published spelling, and given back in
    the new format. On v2 they travel in the deprecated format, the only one it has.
    """

    def __init__(self, connection: Connection, fid: str) -> None:
        self._connection = connection
        self._fid = fid

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._connection.api.url}>"

    def create(self, monitor: MonitorSource) -> models.MonitorRef:
        """Create a monitor.

        Args:
            monitor: The monitor in either format, as a mapping, JSON text or a model. On v3 one in the
                deprecated format is converted, with a `DeprecationWarning`.

        Returns:
            Its id and status. The server may still be at work when it answers.

        Raises:
            MonitorFormatError: When the monitor is in no known format; nothing was sent.
            ConversionError: When the version has no words for it; nothing was sent.
            ApiError: When the server answers with an error.
            OutcomeUnknownError: When the answer was lost: look at `list()` before you create it again.
            TransportError: When the server could not be reached.
        """
        api = self._connection.api
        api.operation("createFleetVehicleMonitor")
        body = body_for(api.version, monitor)
        return self._connection.one(models.MonitorRef, "createFleetVehicleMonitor", (self._fid,), body=body)

    def list(
        self, *, page_size: int | None = None, index_range: IndexRange | None = None
    ) -> Pages[models.Monitor]:
        """List the monitors, in the new format.

        Args:
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The monitors, read as they are iterated. One in a form that nobody knows is given as it came.
        """
        return self._connection.many(
            models.Monitor,
            "getFleetMonitors",
            (self._fid,),
            change=read_back,
            page_size=page_size,
            index_range=index_range,
        )

    def get(self, mid: str) -> models.Monitor:
        """Get one monitor, in the new format.

        Args:
            mid: The monitor's id.

        Returns:
            The monitor, its id and its status. One in a form that nobody knows is given as it came.

        Raises:
            NotFoundError: When there is no such monitor.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        path = (self._fid, mid)
        return self._connection.one(models.Monitor, "getFleetMonitorsStatusById", path, change=read_back)

    def update(self, mid: str, monitor: MonitorSource) -> models.MonitorRef:
        """Replace what a monitor watches and whom it tells; v3 only.

        Args:
            mid: The monitor's id.
            monitor: The new content, as for `create()`.

        Returns:
            Its id and status.

        Raises:
            NotAvailableError: On v2: create the new monitor, then delete the old one. Nothing was sent.
            MonitorFormatError: When the monitor is in no known format; nothing was sent.
            NotFoundError: When there is no such monitor.
            ApiError: When the server answers with another error.
            OutcomeUnknownError: When the answer was lost; an update may be sent again.
            TransportError: When the server could not be reached.
        """
        api = self._connection.api
        api.operation("updateFleetVehicleMonitor")
        path_value(mid, "mid")
        body = body_for(api.version, monitor)
        return self._connection.one(
            models.MonitorRef, "updateFleetVehicleMonitor", (self._fid, mid), body=body
        )

    def pause(self, mid: str) -> models.MonitorRef:
        """Stop a monitor from telling anything until it is resumed.

        Args:
            mid: The monitor's id.

        Returns:
            Its id and status.

        Raises:
            NotFoundError: When there is no such monitor.
            ApiError: When the server answers with another error.
            OutcomeUnknownError: When the answer was lost; it may be sent again.
            TransportError: When the server could not be reached.
        """
        return self._set_status(mid, "Paused")

    def resume(self, mid: str) -> models.MonitorRef:
        """Let a paused monitor tell again.

        Args:
            mid: The monitor's id.

        Returns:
            Its id and status.

        Raises:
            NotFoundError: When there is no such monitor.
            ApiError: When the server answers with another error.
            OutcomeUnknownError: When the answer was lost; it may be sent again.
            TransportError: When the server could not be reached.
        """
        return self._set_status(mid, "Running")

    def delete(self, mid: str) -> None:
        """Delete a monitor.

        Args:
            mid: The monitor's id.

        Raises:
            NotFoundError: When there is no such monitor.
            ApiError: When the server answers with another error.
            OutcomeUnknownError: When the answer was lost: `get()` tells whether it is gone.
            TransportError: When the server could not be reached.
        """
        self._connection.nothing("deleteFleetMonitor", (self._fid, mid))

    def _set_status(self, mid: str, status: Literal["Paused", "Running"]) -> models.MonitorRef:
        return self._connection.one(
            models.MonitorRef, "setFleetVehicleMonitorStatus", (self._fid, mid), body=_BODIES[status]
        )
