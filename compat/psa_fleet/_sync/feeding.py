# Made from ../_async/feeding.py by scripts/unasync.py: change that, not this.
"""Feeds of one fleet; made by `make derived` from scripts/templates/feeding.py.txt."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, Unpack, overload

from .handle import Handle

if TYPE_CHECKING:
    import os
    from collections.abc import Generator
    from datetime import datetime

    from psa_fleet_runtime.model import Model
    from psa_fleet_v3 import models

    from ..errors import PsaFleetError
    from .feed import FeedOptions


class FeedingHandle(Handle):
    """Handle of something whose new items can be followed."""

    @overload
    def feed(
        self,
        kind: Literal["trips"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Trip, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["alerts"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Alert, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["collisions"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Collision, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["alarms"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.AlarmDetails, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["stolen"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Stolen, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["telemetry"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Telemetry, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["trips"],
        *,
        errors: Literal["return"],
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Trip | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["alerts"],
        *,
        errors: Literal["return"],
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Alert | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["collisions"],
        *,
        errors: Literal["return"],
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Collision | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["alarms"],
        *,
        errors: Literal["return"],
        **options: Unpack[FeedOptions],
    ) -> Generator[models.AlarmDetails | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["stolen"],
        *,
        errors: Literal["return"],
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Stolen | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["telemetry"],
        *,
        errors: Literal["return"],
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Telemetry | PsaFleetError, None, None]: ...
    def feed(
        self,
        kind: Literal["trips", "alerts", "collisions", "alarms", "stolen", "telemetry"],
        *,
        errors: Literal["raise", "return"] = "raise",
        since: datetime | None = None,
        checkpoint: str | os.PathLike[str] | None = None,
        overlap: timedelta = timedelta(days=2),
        poll_interval: timedelta | None = None,
        checkpoint_every: int = 1,
    ) -> Generator[Model | PsaFleetError, None, None]:
        """Yield each new item once, also across restarts.

        An item is confirmed when the next one is requested. After a crash, or a loop that was left, the
        item in progress is delivered again, as are those since the last write of the checkpoint: at least
        once, and nothing is lost. An item that changes later is not delivered again.

        Each vehicle has a mark, the time of its latest item, and is read again from `overlap` before it. This
        finds data that arrives late, out of order, or after weeks without a connection. Several vehicles are
        read at the same time (the client's `concurrency`, or 20), and delivered in the order in which the
        fleet lists them. Where the version has a collection of the whole fleet that is not deprecated (trips,
        alerts and collisions on v2), that is read for the vehicles that keep up, and the vehicle's own for
        each one that fell behind; the start of the period is chosen for the fewest calls.

        An error of one vehicle does not stop the others. It is read again in the next pass, from its own
        mark. Errors that affect all vehicles (credentials, rate limit, certificates, 50 failures of the
        server or the network in a row) end the pass.

        Args:
            kind: Items to read; `alarms` and `stolen` on v3 only.
            errors: `raise` raises the first error after everything else was read. `return` yields each one, a
                `PsaFleetError` with `vehicle_id`, among the items, and a feed that polls continues.
            since: Leave out older items. None for the start of the checkpoint, or all available data: servers
                keep it for two months.
            checkpoint: File with the confirmed items of this fleet and kind. It is created if it does not
                exist, only its owner can read it, and one feed at a time can use it. None keeps nothing
                across runs.
            overlap: Period before its latest item from which a vehicle is read again, by the items' own
                times.
            poll_interval: Time between two passes. None ends after one pass.
            checkpoint_every: Number of items after which the checkpoint is written. More is faster; as many
                can be delivered again after a crash.

        Returns:
            A generator of the items. Closing it writes the checkpoint.

        Raises:
            ArgumentError: An argument cannot be used.
            NotAvailableError: This version does not have the kind.
            ConfigurationError: The checkpoint cannot be read, is damaged, belongs to another feed, or is in
                use.
            ClientStateError: The feed is used in a process that was forked from its own.
            ApiError: The server responded with an error, when it is iterated; a new feed continues there.
            TransportError: It did not respond, likewise.
            OSError: The checkpoint cannot be written.
        """
        from .feed import Feed

        return Feed(
            self._route,
            self.id,
            kind,
            errors,
            since=since,
            checkpoint=checkpoint,
            overlap=overlap,
            poll_interval=poll_interval,
            checkpoint_every=checkpoint_every,
        ).items()
