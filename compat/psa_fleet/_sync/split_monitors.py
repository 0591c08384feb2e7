# Made from ../_async/split_monitors.py by scripts/unasync.py: change that, not this.
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
    from collections.abc import Callable, Sequence

    from .._base.json import JSONObject
    from .._facade.monitor_bodies import Body
    from ..subscription import Version
    from .connection import Connection
    from .route import Route

R = TypeVar("R")

_NAMES = {"Paused": "fleet.monitors.pause()", "Running": "fleet.monitors.resume()"}


class MonitorParts:
    """Commands of `MonitorsHandle`, by the server's own ids, once the fleet's account is known."""

    def __init__(self, connection: Connection, fid: str) -> None:
        self.version: Version = connection.api.version
        self._connection = connection
        self._fid = fid

    def create(self, body: Body) -> models.MonitorRef:
        """Create one monitor."""
        return one(
            self._connection, models.MonitorRef, "createFleetVehicleMonitor", (self._fid,), body=body.content
        )

    def get_all(self, ids: Sequence[str]) -> models.Monitor:
        """Get one monitor, from all its parts."""
        found = [self._get(mid) for mid in ids]
        return found[0] if len(found) == 1 else models.Monitor.from_dict(_whole(ids, found))

    def _get(self, mid: str) -> models.Monitor:
        path = (self._fid, mid)
        return one(self._connection, models.Monitor, "getFleetMonitorsStatusById", path, change=read_back)

    def update(self, mid: str, body: Body) -> models.MonitorRef:
        """Change one monitor."""
        return one(
            self._connection,
            models.MonitorRef,
            "updateFleetVehicleMonitor",
            (self._fid, mid),
            body=body.content,
        )

    def create_all(self, bodies: Sequence[Body]) -> models.MonitorRef:
        """Create the parts of a monitor in order.

        Raises:
            PartialFailureError: One failed. Those before it were removed again, as far as possible.
            PsaFleetError: The first one failed, and nothing was created.
        """
        made: list[models.MonitorRef] = []
        ids: list[str] = []
        for number, body in enumerate(bodies, 1):
            try:
                reference = self.create(body)
                ids.append(split_monitors.id_of(reference))
            except PsaFleetError as error:
                at = f"{number} of {len(bodies)}"
                outcomes = self._removed(ids)
                problem = split_monitors.not_created(body.label, at, outcomes, error)
                if problem is error:
                    raise
                raise problem from error
            made.append(reference)
        return models.MonitorRef.from_dict(_whole(ids, made))

    def set_all(self, ids: Sequence[str], status: Literal["Paused", "Running"]) -> models.MonitorRef:
        """Pause or resume one monitor, or all parts of one.

        Raises:
            PartialFailureError: It worked for some parts only, or may have.
            PsaFleetError: It worked for none.
        """
        found = self._each(_NAMES[status], ids, lambda mid: self._set_status(mid, status))
        if len(found) == 1:
            return found[0]
        return models.MonitorRef.from_dict(_whole(ids, found))

    def delete_all(self, ids: Sequence[str]) -> None:
        """Delete one monitor, or all parts of one; parts that are gone already are accepted.

        Raises:
            PartialFailureError: It worked for some parts only, or may have.
            PsaFleetError: It worked for none.
        """
        self._each("fleet.monitors.delete()", ids, self._delete, gone=len(ids) > 1)

    def _set_status(self, mid: str, status: Literal["Paused", "Running"]) -> models.MonitorRef:
        path = (self._fid, mid)
        return one(
            self._connection,
            models.MonitorRef,
            "setFleetVehicleMonitorStatus",
            path,
            body=STATUS_BODIES[status],
        )

    def _delete(self, mid: str) -> None:
        nothing(self._connection, "deleteFleetMonitor", (self._fid, mid))

    def _removed(self, ids: Sequence[str]) -> list[PartOutcome]:
        outcomes = []
        for mid in ids:
            try:
                self._delete(mid)
            except PsaFleetError as error:
                outcomes.append(split_monitors.outcome(mid, error))
            else:
                outcomes.append(PartOutcome(mid, "rolled_back"))
        return outcomes

    def _each(self, name: str, ids: Sequence[str], act: Callable[[str], R], *, gone: bool = False) -> list[R]:
        """Do the same to all, those after a failure too unless they would meet the same."""
        found = []
        outcomes = []
        for position, mid in enumerate(ids):
            try:
                found.append(act(mid))
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


def owner_and_ids(route: Route, operation_id: str, mid: MonitorId) -> tuple[Connection, Sequence[str]]:
    """Find the fleet's account, and the ids by which it lists a monitor.

    A malformed id is refused before the account is looked up, if it is malformed on every version.

    Raises:
        ArgumentError: The id is not one of a monitor.
        NotAvailableError: The version has no such operation.
    """
    mid = id_of(mid, "mid")
    connection = route.connection(operation_id)
    return connection, split_monitors.checked_ids(mid, connection.api.version)


def _whole(ids: Sequence[str], parts: Sequence[models.Monitor] | Sequence[models.MonitorRef]) -> JSONObject:
    return split_monitors.whole(ids, [part.to_dict() for part in parts])
