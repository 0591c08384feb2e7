# Made from ../_async/monitors.py by scripts/unasync.py: change that, not this.
"""The monitors of one fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from psa_fleet_v3 import models

from .._facade.monitor_bodies import bodies_for, read_back
from .._facade.split_monitors import checked_ids, gathering_for, not_replaced
from .._operations.ids import id_of
from ..errors import PsaFleetError
from .handle import Handle
from .route import many
from .split_monitors import MonitorParts, owner_and_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._operations.ids import MonitorId
    from .._operations.parameters import IndexRange
    from ..monitors import MonitorSource
    from .pages import Pages
    from .previews import MonitorsPreview


class MonitorsHandle(Handle):
    """A fleet's monitors: the server calls a webhook when their conditions become true.

    Whatever the version, monitors are accepted in either format, in every published spelling, and returned in
    the new format. On v2 they travel in the deprecated format, the only one it has.

    A monitor that v2 cannot express as one is several there, created with `split=True`. It is one here:
    `list()` puts it together, and its id, such as `split:m1+m2`, stands for all its parts. The model's
    `additional_properties["parts"]` has them as the server returned them.
    """

    @property
    def preview(self) -> MonitorsPreview:
        """The same commands, which return their requests and send none."""
        from .previews import MonitorsPreview

        return MonitorsPreview(self._route, *self._path)

    def create(
        self, monitor: MonitorSource, *, split: bool = False, format: Literal["deprecated"] | None = None
    ) -> models.MonitorRef:
        """Create a monitor.

        Args:
            monitor: The monitor in either format, as a mapping, JSON text, a model, or a
                `psa_fleet.monitors.Monitor`. On v3 one in the deprecated format is converted, with a
                `DeprecationWarning`.
            split: On v2, split a monitor that v2 cannot express: one for each side of an OR. The labels of
                the parts end with a mark like `[1/2 #3fa2c1]`. They are created one after the other; if one
                fails, those before it are removed again. If the program is stopped in between, they remain.
                Without effect on v3.
            format: `deprecated` sends the monitor in that format, and as it is, to a v3 server that still
                accepts it (undocumented since 3.3). Without effect on v2.

        Returns:
            Its id and status. The server may still be processing it.

        Raises:
            ArgumentError: `format` has another value, or is used with `split` on v3; nothing was sent.
            MonitorFormatError: The monitor is in neither format; nothing was sent.
            ConversionError: The version cannot express it; nothing was sent.
            PartialFailureError: A part could not be created, or may have been. It lists the parts that were
                removed again, and those that could not be.
            ApiError: The server responds with an error.
            OutcomeUnknownError: The response was lost: check `list()` before you create it again.
            TransportError: The server could not be reached.
        """
        connection = self._route.connection("createFleetVehicleMonitor")
        bodies = bodies_for(connection.api.version, monitor, split=split, format=format)
        parts = MonitorParts(connection, *self._path)
        return parts.create(bodies[0]) if len(bodies) == 1 else parts.create_all(bodies)

    def list(
        self, *, page_size: int | None = None, index_range: IndexRange | None = None
    ) -> Pages[models.Monitor]:
        """List the monitors, in the new format.

        Args:
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`. The server counts each part of a split
                monitor.

        Returns:
            The monitors, read as they are iterated. One in an unknown form is returned as it came.

            On v2 a split monitor comes once, when its last part was read; the parts of one that is not
            complete come at the end, each alone. `pages()` goes through the server's pages in the same way,
            so a page can have fewer items, or more, than were asked for; a monitor whose first parts were
            before `start` is not complete. `total` is the server's count, in which each part counts.
        """
        return many(
            self._route,
            models.Monitor,
            "getFleetMonitors",
            self._path,
            change=read_back,
            gathering=gathering_for,
            page_size=page_size,
            index_range=index_range,
        )

    def get(self, mid: MonitorId) -> models.Monitor:
        """Get one monitor, in the new format.

        Args:
            mid: The monitor's id, or the monitor or reference that was read.

        Returns:
            The monitor, its id and its status. One in an unknown form is returned as it came. Of a
            split monitor the status is None while its parts have several, and so is the content if the
            parts were changed and are not those of one monitor any more.

        Raises:
            ArgumentError: The id is invalid; nothing was sent.
            NotFoundError: The monitor does not exist, or a part of it is gone.
            ApiError: The server responds with another error.
            TransportError: It does not respond.
        """
        parts, ids = self._parts("getFleetMonitorsStatusById", mid)
        return parts.get_all(ids)

    def update(
        self, mid: MonitorId, monitor: MonitorSource, *, format: Literal["deprecated"] | None = None
    ) -> models.MonitorRef:
        """Replace the content of a monitor; v3 only.

        Args:
            mid: The monitor's id, or the monitor or reference that was read.
            monitor: The new content, as for `create()`.
            format: As for `create()`.

        Returns:
            Its id and status.

        Raises:
            NotAvailableError: On v2: `replace()` does it there. Nothing was sent.
            ArgumentError: An argument is invalid; nothing was sent.
            MonitorFormatError: The monitor is in neither format; nothing was sent.
            ConversionError: v3 cannot express it; nothing was sent.
            NotFoundError: The monitor does not exist.
            ApiError: The server responds with another error.
            OutcomeUnknownError: The response was lost; an update may be sent again.
            TransportError: The server could not be reached.
        """
        return self._update(mid, monitor, split=False, format=format)

    def replace(
        self,
        mid: MonitorId,
        monitor: MonitorSource,
        *,
        split: bool = False,
        format: Literal["deprecated"] | None = None,
    ) -> models.MonitorRef:
        """Put a monitor in the place of another one, on both versions.

        On v3 this is `update()`: one request, and the id stays.

        On v2, which has no update, the new monitor is created, then the old one is deleted. Between the two
        requests both are there and both may notify; the other way round an event could be missed. The new
        monitor has another id, which its notifications carry, and it runs even if the old one was paused. If
        it cannot be created, the old one is as it was. If the old one cannot be deleted, both stay, and the
        error names both.

        Args:
            mid: The id of the old monitor.
            monitor: The new one, as for `create()`.
            split: As for `create()`.
            format: As for `create()`.

        Returns:
            The new monitor's id and status.

        Raises:
            PartialFailureError: On v2: the new monitor was created, and the old one was not deleted; or a
                part of the new one could not be created.
            ArgumentError: An argument is invalid; nothing was sent.
            MonitorFormatError: The new monitor is in neither format; nothing was sent.
            ConversionError: The version cannot express it; nothing was sent.
            NotFoundError: On v3, the monitor does not exist.
            ApiError: The server responds with another error; nothing was changed.
            OutcomeUnknownError: The response was lost: check `list()`.
            TransportError: The server could not be reached.
        """
        mid = id_of(mid, "mid")
        connection = self._route.connection("createFleetVehicleMonitor")
        if connection.api.version == "v3":
            return self._update(mid, monitor, split=split, format=format)
        checked_ids(mid, connection.api.version)
        created = self.create(monitor, split=split, format=format)
        try:
            self.delete(mid)
        except PsaFleetError as error:
            raise not_replaced(mid, created.monitor_id or "", error) from error
        return created

    def pause(self, mid: MonitorId) -> models.MonitorRef:
        """Pause a monitor until it is resumed.

        Args:
            mid: The monitor's id, or the monitor or reference that was read.

        Returns:
            Its id and status.

        Raises:
            ArgumentError: The id is invalid; nothing was sent.
            PartialFailureError: Only some parts of a split monitor were changed, or some may not have been.
            NotFoundError: The monitor does not exist.
            ApiError: The server responds with another error.
            OutcomeUnknownError: The response was lost; it may be sent again.
            TransportError: The server could not be reached.
        """
        parts, ids = self._parts("setFleetVehicleMonitorStatus", mid)
        return parts.set_all(ids, "Paused")

    def resume(self, mid: MonitorId) -> models.MonitorRef:
        """Resume a paused monitor.

        Args:
            mid: The monitor's id, or the monitor or reference that was read.

        Returns:
            Its id and status.

        Raises:
            ArgumentError: The id is invalid; nothing was sent.
            PartialFailureError: Only some parts of a split monitor were changed, or some may not have been.
            NotFoundError: The monitor does not exist.
            ApiError: The server responds with another error.
            OutcomeUnknownError: The response was lost; it may be sent again.
            TransportError: The server could not be reached.
        """
        parts, ids = self._parts("setFleetVehicleMonitorStatus", mid)
        return parts.set_all(ids, "Running")

    def delete(self, mid: MonitorId) -> None:
        """Delete a monitor.

        Args:
            mid: The monitor's id, or the monitor or reference that was read.

        Raises:
            ArgumentError: The id is invalid; nothing was sent.
            PartialFailureError: Parts of a split monitor were deleted and others were not, or may not
                have been. Delete it again: parts that are gone are accepted then.
            NotFoundError: The monitor does not exist, or no part of it any more.
            ApiError: The server responds with another error.
            OutcomeUnknownError: The response was lost: `get()` shows if it is gone.
            TransportError: The server could not be reached.
        """
        parts, ids = self._parts("deleteFleetMonitor", mid)
        parts.delete_all(ids)

    def _update(
        self, mid: MonitorId, monitor: MonitorSource, *, split: bool, format: Literal["deprecated"] | None
    ) -> models.MonitorRef:
        parts, (part,) = self._parts("updateFleetVehicleMonitor", mid)
        (body,) = bodies_for(parts.version, monitor, split=split, format=format)
        return parts.update(part, body)

    def _parts(self, operation_id: str, mid: MonitorId) -> tuple[MonitorParts, Sequence[str]]:
        connection, ids = owner_and_ids(self._route, operation_id, mid)
        return MonitorParts(connection, *self._path), ids
