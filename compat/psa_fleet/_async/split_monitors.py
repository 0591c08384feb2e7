"""The monitors of one fleet as the server has them: each command to one, or to all parts of a split one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from psa_fleet_v3 import models

from .._facade import split_monitors
from .._facade.monitor_bodies import read_back
from .._facade.prepared import STATUS_BODIES
from .._operations.ids import MonitorId, id_of
from ..errors import PartOutcome, PsaFleetError
from .route import nothing, one

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from .._base.json import JSONObject
    from .._facade.monitor_bodies import Body
    from ..subscription import Version
    from .connection import AsyncConnection
    from .route import AsyncRoute

R = TypeVar("R")

_NAMES = {"Paused": "fleet.monitors.pause()", "Running": "fleet.monitors.resume()"}


class AsyncMonitorParts:
    """Commands of `AsyncMonitorsHandle`, by the server's own ids, once the fleet's account is known."""

    def __init__(self, connection: AsyncConnection, fid: str) -> None:
        self.version: Version = connection.api.version
        self._connection = connection
        self._fid = fid

    async def create(self, body: Body) -> models.MonitorRef:
        """Create one monitor."""
        return await one(
            self._connection, models.MonitorRef, "createFleetVehicleMonitor", (self._fid,), body=body.content
        )

    async def get_all(self, ids: Sequence[str]) -> models.Monitor:
        """Get one monitor, from all its parts."""
        found = [await self._get(mid) for mid in ids]
        return found[0] if len(found) == 1 else models.Monitor.from_dict(_whole(ids, found))

    async def _get(self, mid: str) -> models.Monitor:
        path = (self._fid, mid)
        return await one(
            self._connection, models.Monitor, "getFleetMonitorsStatusById", path, change=read_back
        )

    async def update(self, mid: str, body: Body) -> models.MonitorRef:
        """Change one monitor."""
        return await one(
            self._connection,
            models.MonitorRef,
            "updateFleetVehicleMonitor",
            (self._fid, mid),
            body=body.content,
        )

    async def create_all(self, bodies: Sequence[Body]) -> models.MonitorRef:
        """Create the parts of a monitor in order.

        Raises:
            PartialFailureError: One failed. Those before it were removed again, as far as possible.
            PsaFleetError: The first one failed, and nothing was created.
        """
        made: list[models.MonitorRef] = []
        ids: list[str] = []
        for number, body in enumerate(bodies, 1):
            try:
                reference = await self.create(body)
                ids.append(split_monitors.id_of(reference))
            except PsaFleetError as error:
                at = f"{number} of {len(bodies)}"
                outcomes = await self._removed(ids)
                problem = split_monitors.not_created(body.label, at, outcomes, error)
                if problem is error:
                    raise
                raise problem from error
            made.append(reference)
        return models.MonitorRef.from_dict(_whole(ids, made))

    async def set_all(self, ids: Sequence[str], status: Literal["Paused", "Running"]) -> models.MonitorRef:
        """Pause or resume one monitor, or all parts of one.

        Raises:
            PartialFailureError: It worked for some parts only, or may have.
            PsaFleetError: It worked for none.
        """
        found = await self._each(_NAMES[status], ids, lambda mid: self._set_status(mid, status))
        if len(found) == 1:
            return found[0]
        return models.MonitorRef.from_dict(_whole(ids, found))

    async def delete_all(self, ids: Sequence[str]) -> None:
        """Delete one monitor, or all parts of one; parts that are gone already are accepted.

        Raises:
            PartialFailureError: It worked for some parts only, or may have.
            PsaFleetError: It worked for none.
        """
        await self._each("fleet.monitors.delete()", ids, self._delete, gone=len(ids) > 1)

    async def _set_status(self, mid: str, status: Literal["Paused", "Running"]) -> models.MonitorRef:
        path = (self._fid, mid)
        return await one(
            self._connection,
            models.MonitorRef,
            "setFleetVehicleMonitorStatus",
            path,
            body=STATUS_BODIES[status],
        )

    async def _delete(self, mid: str) -> None:
        await nothing(self._connection, "deleteFleetMonitor", (self._fid, mid))

    async def _removed(self, ids: Sequence[str]) -> list[PartOutcome]:
        outcomes = []
        for mid in ids:
            try:
                await self._delete(mid)
            except PsaFleetError as error:
                outcomes.append(split_monitors.outcome(mid, error))
            else:
                outcomes.append(PartOutcome(mid, "rolled_back"))
        return outcomes

    async def _each(
        self, name: str, ids: Sequence[str], act: Callable[[str], Awaitable[R]], *, gone: bool = False
    ) -> list[R]:
        """Do the same to all, those after a failure too unless they would meet the same."""
        found = []
        outcomes = []
        for position, mid in enumerate(ids):
            try:
                found.append(await act(mid))
            except PsaFleetError as error:
                if len(ids) == 1:
                    raise
                outcomes.append(split_monitors.outcome(mid, error))
                if split_monitors.concerns_all(error):
                    outcomes += [PartOutcome(rest, "skipped") for rest in ids[position + 1 :]]
                    break
            else:
                outcomes.append(PartOutcome(mid, "done"))
        split_monitors.check(name, outcomes, gone=gone)
        return found


async def owner_and_ids(
    route: AsyncRoute, operation_id: str, mid: MonitorId
) -> tuple[AsyncConnection, Sequence[str]]:
    """Find the fleet's account, and the ids by which it lists a monitor.

    A malformed id is refused before the account is looked up, if it is malformed on every version.

    Raises:
        ArgumentError: The id is not one of a monitor.
        NotAvailableError: The version has no such operation.
    """
    mid = id_of(mid, "mid")
    connection = await route.connection(operation_id)
    return connection, split_monitors.checked_ids(mid, connection.api.version)


def _whole(ids: Sequence[str], parts: Sequence[models.Monitor] | Sequence[models.MonitorRef]) -> JSONObject:
    return split_monitors.whole(ids, [part.to_dict() for part in parts])
