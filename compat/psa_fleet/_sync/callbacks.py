# Made from ../_async/callbacks.py by scripts/unasync.py: change that, not this.
"""Callbacks of one fleet, which report the progress of remote actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from psa_fleet_v3 import models

from .._facade.prepared import STATUS_BODIES
from .._facade.remote_bodies import callback_body, callback_read_back
from .handle import Handle
from .route import many, nothing, one

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._operations.ids import CallbackId
    from .._operations.parameters import IndexRange
    from ..remotes import CallbackSource
    from .pages import Pages
    from .previews import CallbacksPreview


class CallbacksHandle(Handle):
    """A fleet's callbacks; v3 only. Every remote action is sent through one: `vehicle.remotes(cbid)`.

    They are written with `psa_fleet.remotes.Callback`, or passed as JSON in every published spelling.
    On v2 every method raises `NotAvailableError` before anything is sent.
    """

    @property
    def preview(self) -> CallbacksPreview:
        """The same commands, which return their requests and send none."""
        from .previews import CallbacksPreview

        return CallbacksPreview(self._route, *self._path)

    def create(self, callback: CallbackSource) -> models.CallbackRef:
        """Create a callback.

        Args:
            callback: A `psa_fleet.remotes.Callback`, a mapping, JSON text or a model.

        Returns:
            Its id (`callback_id`) and status.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            CallbackFormatError: It is malformed; nothing was sent.
            ApiError: The server responds with an error.
            OutcomeUnknownError: The response was lost: check `list()` before you create it again.
            TransportError: The server could not be reached.
        """
        self._route.check("setFleetVehicleRemote")
        body = callback_body(callback)
        connection = self._route.connection("setFleetVehicleRemote")
        return one(connection, models.CallbackRef, "setFleetVehicleRemote", self._path, body=body)

    def list(
        self,
        *,
        remotes: Iterable[models.RemoteType | str] | str | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
    ) -> Pages[models.RemoteCallback]:
        """List the callbacks.

        Args:
            remotes: Only callbacks for these kinds of action, such as `Horn`.
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The callbacks, read as they are iterated. One in an unknown form is returned as it came.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            ArgumentError: An argument is not one that the API accepts.
        """
        return many(
            self._route,
            models.RemoteCallback,
            "getFleetRemotes",
            self._path,
            change=callback_read_back,
            remotes=remotes,
            page_size=page_size,
            index_range=index_range,
        )

    def get(self, cbid: CallbackId) -> models.RemoteCallback:
        """Get one callback.

        Args:
            cbid: The callback's id, or the callback or reference that was read.

        Returns:
            The callback, its id and its status; `psa_fleet.remotes.Callback.from_payload` makes it one that
            can be changed.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            NotFoundError: The callback does not exist.
            ApiError: The server responds with another error.
            TransportError: It does not respond.
        """
        self._route.check("getFleetRemotebyId")
        path = self._below(cbid, "cbid")
        connection = self._route.connection("getFleetRemotebyId")
        return one(connection, models.RemoteCallback, "getFleetRemotebyId", path, change=callback_read_back)

    def update(self, cbid: CallbackId, callback: CallbackSource) -> models.CallbackRef:
        """Replace the content of a callback. Nothing of the old content stays.

        Args:
            cbid: The callback's id, which stays.
            callback: The new content, as for `create()`.

        Returns:
            Its id and status.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            CallbackFormatError: It is malformed; nothing was sent.
            NotFoundError: The callback does not exist.
            ApiError: The server responds with another error.
            OutcomeUnknownError: The response was lost; an update may be sent again.
            TransportError: The server could not be reached.
        """
        self._route.check("setFleetVehicleRemoteById")
        path = self._below(cbid, "cbid")
        body = callback_body(callback)
        connection = self._route.connection("setFleetVehicleRemoteById")
        return one(connection, models.CallbackRef, "setFleetVehicleRemoteById", path, body=body)

    def pause(self, cbid: CallbackId) -> models.CallbackRef:
        """Pause a callback until it is resumed.

        Args:
            cbid: The callback's id, or the callback or reference that was read.

        Returns:
            Its id and status.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            NotFoundError: The callback does not exist.
            ApiError: The server responds with another error.
            OutcomeUnknownError: The response was lost; it may be sent again.
            TransportError: The server could not be reached.
        """
        return self._set_status("pause", cbid, "Paused")

    def resume(self, cbid: CallbackId) -> models.CallbackRef:
        """Resume a paused callback.

        Args:
            cbid: The callback's id, or the callback or reference that was read.

        Returns:
            Its id and status.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            NotFoundError: The callback does not exist.
            ApiError: The server responds with another error.
            OutcomeUnknownError: The response was lost; it may be sent again.
            TransportError: The server could not be reached.
        """
        return self._set_status("resume", cbid, "Running")

    def delete(self, cbid: CallbackId) -> None:
        """Delete a callback. The server may refuse it while an action sent through it is under way.

        Args:
            cbid: The callback's id, or the callback or reference that was read.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            NotFoundError: The callback does not exist.
            ApiError: The server responds with another error.
            OutcomeUnknownError: The response was lost: `list()` shows if it is gone.
            TransportError: The server could not be reached.
        """
        self._route.check("deleteFleetRemote")
        path = self._below(cbid, "cbid")
        connection = self._route.connection("deleteFleetRemote")
        nothing(connection, "deleteFleetRemote", path)

    def _set_status(
        self, method: str, cbid: CallbackId, status: Literal["Paused", "Running"]
    ) -> models.CallbackRef:
        self._route.check("setFleeRemoteCallbackStatus", method)
        path = self._below(cbid, "cbid")
        connection = self._route.connection("setFleeRemoteCallbackStatus", method)
        return one(
            connection,
            models.CallbackRef,
            "setFleeRemoteCallbackStatus",
            path,
            body=STATUS_BODIES[status],
        )
