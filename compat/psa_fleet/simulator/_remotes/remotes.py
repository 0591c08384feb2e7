"""Remote actions under way: accepted, woken up for, checked, sent, and done as the clock goes on (v3)."""

from __future__ import annotations

import logging
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from ..._base.json import JSON, JSONObject
from .._protocol.bodies import an_object
from .._protocol.problems import bad, unknown
from .._world.effects import Effect, Effects
from .._world.ids import make_id
from .._world.present import Present
from . import actions
from .actions import KINDS, Outcome, failed
from .callbacks import Callback, Callbacks, path_of

if TYPE_CHECKING:
    from .._protocol.request import Asked

_log: Final = logging.getLogger("psa_fleet.simulator")
WAKING_UP: Final = "WakingUpVehicle"
CHECKING: Final = "CheckingVehicle"
SENT: Final = "SentToVehicle"
_TOO_MANY: Final = "TooManyWakeUpsOverMonth"
_LOW_BATTERY: Final = "VehicleBatteryChargeTooLow"
_AFTER: Final = {
    "Accepted": timedelta(seconds=2),
    WAKING_UP: timedelta(seconds=10),
    CHECKING: timedelta(seconds=4),
    SENT: timedelta(seconds=14),
    _TOO_MANY: timedelta(seconds=1),
    _LOW_BATTERY: timedelta(seconds=1),
}
"""How long an action stays in each state."""
PENDING: Final = frozenset(_AFTER)
# States on the way to a failure, which are reported before it.
_TOLD_BEFORE: Final = {
    _TOO_MANY: _TOO_MANY,
    _LOW_BATTERY: _LOW_BATTERY,
    "NotPossibleDueToVehicleBatteryLevel": _LOW_BATTERY,
}
# The server sends a route when the navigation system asks for it: nothing is accepted first, or woken up.
_NOT_WOKEN: Final = frozenset({"navigation"})
CAUSES: Final = (
    "GeneralError",
    "VehicleError",
    "WrongCommand",
    "VehicleConnectionTimeout",
    "MissingRights",
    "NotPossibleDueToVehicleBatteryLevel",
    "NotPossibleDueToVehiclePrivacyLevel",
    "TooManyWakeUpsOverMonth",
    "TooManyRequestInShortTime",
    "SameActionInProgress",
    "NotPossibleDueToVehicleStolenState",
    "VehicleInUse",
    "TooManyRequestSent",
    "DoorsOpen",
    "VehicleErrorOrCidInside",
    "CidInside",
    "ExternalChargingSystemError",
    "VehicleChargingSystemError",
    "VehicleIsNotLocked",
    "CanceledByDriver",
    _LOW_BATTERY,
)
"""Why an action can fail: the documented causes, and a status on the way that is given as one."""


@dataclass(slots=True)
class RemoteAction:
    """An action that was sent to a vehicle.

    Attributes:
        id: Made by the simulator.
        callback: The id of the callback through which it came.
        fid: The fleet.
        index: The vehicle.
        member: Which member of the body has it, such as `door`.
        body: As it came.
        status: How far it got.
        cause: Why it failed.
        detail: More about a success.
        history: Every state with its time, the oldest first.
        due: When it goes on.
        ending: How it will end, if that is known beforehand.
        stall: The state in which it will stay.
    """

    id: str
    callback: str
    fid: str
    index: int
    member: str
    body: JSONObject = field(repr=False)
    status: str = "Accepted"
    cause: str | None = None
    detail: str | None = None
    history: list[tuple[datetime, str]] = field(default_factory=list)
    due: datetime | None = None
    ending: Outcome | None = None
    stall: str | None = None

    @property
    def type(self) -> str:
        """Its kind, such as `Doors`."""
        return KINDS[self.member].type

    @property
    def done(self) -> bool:
        """Whether it is over."""
        return self.status not in PENDING


class Remotes:
    """All remote actions, and what they meet.

    Attributes:
        wake_ups_per_month: How often a vehicle can be woken up in a calendar month.
        wake_ups_per_minute: How often in a minute.
    """

    def __init__(self, callbacks: Callbacks, effects: Effects) -> None:
        self.wake_ups_per_month = 100
        self.wake_ups_per_minute = 6
        self.all: list[RemoteAction] = []
        """Every action, the oldest first."""
        self.progressed: list[Callable[[RemoteAction, datetime], None]] = []
        """Called at each new state of an action."""
        self.changed: list[Callable[[int], None]] = []
        """Called when a vehicle reports its status because of an action."""
        self._callbacks = callbacks
        callbacks.has_pending = lambda cbid: any(not one.done and one.callback == cbid for one in self.all)
        self._effects = effects
        self.cause_of: Callable[[int, datetime], str | None] = lambda _index, _now: None
        """Returns the cause for which a scenario lets an action of a vehicle fail, or None."""
        self._planned: deque[tuple[str | None, str | None]] = deque()
        self._woken: dict[int, list[datetime]] = {}
        self._months: Counter[tuple[int, int, int]] = Counter()

    def fail_next(self, cause: str = "VehicleError") -> None:
        """Let the next action fail.

        Calls are kept in order, one for each action, together with those of `stall_next`.

        Args:
            cause: One of the documented causes, see `CAUSES`.

        Raises:
            ValueError: It is not one of them.
        """
        if cause not in CAUSES:
            raise ValueError(f"{cause!r} is not a cause of failure; use one of {', '.join(CAUSES)}")
        self._planned.append((cause, None))

    def stall_next(self, status: str = WAKING_UP) -> None:
        """Let the next action stay in a state for ever.

        Args:
            status: `Accepted`, `WakingUpVehicle`, `CheckingVehicle` or `SentToVehicle`.

        Raises:
            ValueError: It is not one of them.
        """
        if status not in ("Accepted", WAKING_UP, CHECKING, SENT):
            raise ValueError(f"an action cannot stay in the state {status!r}")
        self._planned.append((None, status))

    def create(self, asked: Asked, body: JSON) -> JSONObject:
        """Create an action; it is accepted, and goes on with the clock."""
        callback, vehicle = self._callbacks.find(asked), asked.vehicle
        member = actions.check(body)
        if KINDS[member].type not in callback.types:
            raise bad("the callback is not for this kind of action")
        rid = make_id(asked.world.seed, "remote", len(self.all) + 1)
        action = RemoteAction(rid, callback.id, callback.fid, vehicle.index, member, an_object(body, "body"))
        scripted = self.cause_of(vehicle.index, asked.world.now)
        action.ending = None if scripted is None else failed(scripted)
        if self._planned:
            cause, action.stall = self._planned.popleft()
            action.ending = None if cause is None else failed(cause)
        if any(not other.done and self._same(other, action) for other in self.all):
            action.ending = failed("SameActionInProgress")
        self.all.append(action)
        self._go(action, CHECKING if member in _NOT_WOKEN else "Accepted", asked.world.now)
        return {
            "_links": asked.view.links(
                fleet=("fleets", callback.fid),
                callback=path_of(callback),
                remote=self._path(action, vehicle.id),
            ),
            "remoteActionId": rid,
            "type": action.type,
        }

    @staticmethod
    def _same(one: RemoteAction, other: RemoteAction) -> bool:
        return (one.index, one.member) == (other.index, other.member)

    @staticmethod
    def _path(action: RemoteAction, vid: str) -> tuple[str, ...]:
        here = ("fleets", action.fid, "vehicles", vid)
        return (*here, "callbacks", action.callback, "remotes", action.id)

    def _rendered(self, asked: Asked, callback: Callback, action: RemoteAction) -> JSONObject:
        more: JSONObject = {} if action.cause is None else {"failureCause": action.cause}
        more |= {} if action.detail is None else {"feedbackDetail": action.detail}
        return {
            "_links": asked.view.links(
                self_=self._path(action, asked.ids["vid"]),
                fleet=("fleets", callback.fid),
                callback=path_of(callback),
            ),
            "remoteActionId": action.id,
            "type": action.type,
            "status": action.status,
            "remote": action.body,
            **more,
        }

    def _of(self, asked: Asked, callback: Callback) -> list[RemoteAction]:
        wanted = (callback.id, asked.vehicle.index)
        return [action for action in self.all if (action.callback, action.index) == wanted]

    def get(self, asked: Asked) -> JSONObject:
        """Return an action."""
        callback = self._callbacks.find(asked)
        for action in self._of(asked, callback):
            if action.id == asked.ids["rid"]:
                return self._rendered(asked, callback, action)
        raise unknown("remote action")

    def page(self, asked: Asked) -> JSONObject:
        """Return a page of the actions that came through a callback to a vehicle, the oldest first."""
        callback = self._callbacks.find(asked)
        found = self._of(asked, callback)
        return asked.page(found, lambda action: self._rendered(asked, callback, action), "remoteActions")

    def next_due(self) -> datetime | None:
        """Return when an action goes on; None when none will."""
        return min((action.due for action in self.all if action.due is not None), default=None)

    def run(self, present: Present) -> None:
        """Let the actions go on that are due now."""
        for action in self.all:
            if action.due is not None and action.due <= present.now:
                try:
                    self._step(action, present)
                except Exception:  # noqa: BLE001  # whatever it is, the others go on
                    _log.exception("remote action %s failed", action.id)
                    action.due, action.status, action.cause = None, "Failed", "GeneralError"

    def _go(self, action: RemoteAction, status: str, now: datetime) -> None:
        action.status = status
        action.history.append((now, status))
        stays = action.done or status == action.stall
        action.due = None if stays else now + _AFTER[status]
        for listener in self.progressed:
            listener(action, now)

    def _end(self, action: RemoteAction, outcome: Outcome, now: datetime) -> None:
        """End an action, or report the state that precedes such an end first."""
        before = _TOLD_BEFORE.get(outcome.cause or "")
        if before is not None and action.status != before:
            action.ending = outcome
            self._go(action, before, now)
            return
        action.cause, action.detail = outcome.cause, outcome.detail
        for effect in outcome.effects:
            self._effects.add(action.index, effect)
        self._go(action, outcome.status, now)
        if outcome.effects:
            self._report_change(action)

    def _report_change(self, action: RemoteAction) -> None:
        for listener in self.changed:
            listener(action.index)

    def _step(self, action: RemoteAction, present: Present) -> None:
        now, planned = present.now, action.ending
        body = an_object(action.body[action.member], action.member)
        if action.status in _TOLD_BEFORE.values() and planned is not None:
            self._end(action, planned, now)
        elif action.status == "Accepted":
            self._wake_up(action, present)
        elif action.status == WAKING_UP:
            self._effects.add(action.index, Effect(now, "awake"))
            self._go(action, CHECKING, now)
            self._report_change(action)
        elif action.status == CHECKING and planned is not None:
            self._end(action, planned, now)
        elif action.status == CHECKING and actions.battery_is_low(
            action.member, body, present.state(action.index)
        ):
            self._end(action, failed("NotPossibleDueToVehicleBatteryLevel"), now)
        elif action.status == CHECKING:
            self._go(action, SENT, now)
        else:
            self._end(action, KINDS[action.member].act(body, present.state(action.index), now), now)

    def _wake_up(self, action: RemoteAction, present: Present) -> None:
        """Wake the vehicle up, as far as it may be; one that is driven is awake."""
        now, index = present.now, action.index
        if action.ending is not None and action.ending.cause == _TOO_MANY:
            self._end(action, action.ending, now)
            return
        if present.state(index).running:
            self._go(action, CHECKING, now)
            return
        month = (index, now.year, now.month)
        recent = [at for at in self._woken.get(index, ()) if now - at < timedelta(minutes=1)]
        if self._months[month] >= self.wake_ups_per_month:
            self._end(action, failed(_TOO_MANY), now)
        elif len(recent) >= self.wake_ups_per_minute:
            self._end(action, failed("TooManyRequestInShortTime"), now)
        else:
            self._months[month] += 1
            self._woken[index] = [*recent, now]
            self._go(action, WAKING_UP, now)
