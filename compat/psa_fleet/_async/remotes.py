"""The remote actions of one vehicle, sent through one callback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from .._base import clock
from .._facade.remote_bodies import remote_body, with_plain_type
from .._facade.remote_progress import DEFAULT_TIMEOUT, checked_timeout, is_done, pauses, still_pending
from .._operations.ids import id_of
from ..errors import RequestInfo
from .handle import AsyncHandle
from .route import many, one

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._operations.ids import RemoteActionId
    from .._operations.parameters import IndexRange
    from ..remotes import RemoteSource
    from .pages import AsyncPages
    from .previews import AsyncRemotesPreview


class AsyncRemotesHandle(AsyncHandle):
    """Remote actions of a vehicle, and their progress; v3 only. Making it sends nothing.

    Actions are written with the classes of `psa_fleet.remotes`, or passed as JSON in every published
    spelling. On v2 every method raises `NotAvailableError` before anything is sent.
    """

    @property
    def vehicle_id(self) -> str:
        """The id of the vehicle."""
        return self._path[1]

    @property
    def preview(self) -> AsyncRemotesPreview:
        """The same command, which returns its request and sends nothing."""
        from .previews import AsyncRemotesPreview

        return AsyncRemotesPreview(self._route, *self._path)

    async def send(self, action: RemoteSource) -> models.RemotePostResponse:
        """Send an action. It acts on a real vehicle, so it is sent once, whatever happens.

        It is checked first. It is retried only if no connection was established, so that nothing was sent:
        not after a time-out, and not after 429, 500 or 503 either.

        Args:
            action: An action of `psa_fleet.remotes`, such as `Horn()`; a mapping, JSON text or a model with
                exactly one action in it.

        Returns:
            Its id (`remote_action_id`), which `get()` and `wait()` take, and its kind.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            RemoteFormatError: It is malformed, or beyond the documented limits; nothing was sent.
            RateLimitError: Too many actions were sent; this one was rejected.
            OutcomeUnknownError: The response was lost or cannot be read, or a gateway responded instead of
                the server: it may have acted. Look at `list()` before you send it again.
            ApiError: The server responds with another error.
            TransportError: The server could not be reached; nothing was sent.
        """
        self._route.check("sendRemoteToVhl")
        body = remote_body(action)
        connection = await self._route.connection("sendRemoteToVhl")
        return await one(
            connection,
            models.RemotePostResponse,
            "sendRemoteToVhl",
            self._path,
            body=body,
            change=with_plain_type,
        )

    def list(
        self, *, page_size: int | None = None, index_range: IndexRange | None = None
    ) -> AsyncPages[models.RemoteAction]:
        """List the actions that were sent to the vehicle through this callback.

        Args:
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The actions and how far they got, read as they are iterated.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            ArgumentError: An argument is not one that the API accepts.
        """
        return many(
            self._route,
            models.RemoteAction,
            "getRemoteRequestsForVhl",
            self._path,
            change=with_plain_type,
            page_size=page_size,
            index_range=index_range,
        )

    async def get(self, rid: RemoteActionId) -> models.RemoteAction:
        """Get one action.

        Args:
            rid: The action's id, or the action that was read.

        Returns:
            The action and its progress; `psa_fleet.remotes.STATUSES` has the meaning of its status.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            NotFoundError: The action does not exist.
            ApiError: The server responds with another error.
            TransportError: It does not respond.
        """
        self._route.check("getRemoteRequestForVhlById", "get")
        path = self._below(rid, "rid")
        connection = await self._route.connection("getRemoteRequestForVhlById", "get")
        return await one(
            connection, models.RemoteAction, "getRemoteRequestForVhlById", path, change=with_plain_type
        )

    async def wait(
        self,
        rid: RemoteActionId,
        *,
        timeout: float | None = DEFAULT_TIMEOUT,
        on_progress: Callable[[models.RemoteAction], object] | None = None,
    ) -> models.RemoteAction:
        """Wait until an action is done. Nothing is sent to the vehicle: the server is asked how far it got.

        It is asked after 2 seconds, then less and less often, every 30 seconds at last, and again after 2
        seconds when the status has changed. A webhook reports without polling: `psa_fleet.webhooks`.

        Args:
            rid: The action's id, from `send()` or `list()`.
            timeout: Seconds to wait in all, 600 by default, or None for no limit. 0 looks once.
            on_progress: Called with the action at first and whenever its status has changed, also to one that
                no document lists. What it raises ends the waiting.

        Returns:
            The action, its status `Success` or `AlreadyDone`.

        Raises:
            RemoteFailedError: It ended with `Failed`; has the cause and advice.
            RemoteTimeoutError: It was still in progress at the end; has the last status. The action may
                still be carried out: wait again with the same id.
            NotAvailableError: On v2; nothing was sent.
            ArgumentError: An argument is not what is described here.
            NotFoundError: The action does not exist.
            ApiError: The server responds with another error.
            TransportError: It does not respond. The action goes on; wait again with the same id.
        """
        self._route.check("getRemoteRequestForVhlById", "wait")
        longest = checked_timeout(timeout)
        rid = id_of(rid, "rid")
        ends = clock.monotonic() + longest
        connection = await self._route.connection("getRemoteRequestForVhlById", "wait")
        operation = connection.api.operation("getRemoteRequestForVhlById")
        last: models.RemoteAction | None = None
        coming = pauses()
        while True:
            action = await self.get(rid)
            if last is None or action.status != last.status:
                coming = pauses()
                if on_progress is not None:
                    on_progress(action)
            if is_done(action):
                return action
            left = ends - clock.monotonic()
            if left <= 0:
                asked = RequestInfo(operation.id, operation.method, operation.path)
                raise still_pending(action, rid, longest, asked)
            last = action
            pause = coming.pop(0) if len(coming) > 1 else coming[0]
            await clock.async_sleep(min(pause, left))
