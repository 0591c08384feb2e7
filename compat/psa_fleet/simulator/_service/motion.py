"""What moves a world: its clock, and what is due as time passes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from .._monitors.firing import Firing
from .._protocol.delivery import Outbox, Post
from .._remotes.callbacks import Callbacks
from .._remotes.events import remote_event
from .._remotes.remotes import RemoteAction, Remotes
from .._world.clock import Clock
from .._world.effects import Effect, Effects, Part
from .._world.present import Present
from .._world.world import World


class Motion:
    """A world in time.

    Args:
        world: How it begins.
        hosts: Names of hosts to which notifications may go, in addition to this machine.
    """

    def __init__(self, world: World, hosts: Collection[str] = ()) -> None:
        self.world = world
        self.effects = Effects()
        self.guard = threading.RLock()
        """Held while the world is read or changed; never while something is sent."""
        self.clock = Clock(world.now, self._pass_until)
        self.outbox = Outbox(hosts)
        self.callbacks = Callbacks(self.outbox)
        self.remotes = Remotes(self.callbacks, self.effects)
        self.firing = Firing(self._at, self.outbox)
        self.remotes.progressed.append(self._notify)
        self.remotes.changed.append(lambda index: self.firing.check(self.present, index))

    def prepare(
        self,
        effects: Iterable[tuple[int, datetime, Part, bool, str]],
        cause: Callable[[int, datetime], str | None],
    ) -> None:
        """Set what a scenario fixes.

        Args:
            effects: Changes of vehicles: index, time, part, whether it is on, state of the locks.
            cause: Returns the cause for which the remote actions of a vehicle fail at a time, or None.
        """
        for index, at, part, on, locks in effects:
            self.effects.add(index, Effect(at, part, on, locks))
        self.remotes.cause_of = cause

    @property
    def present(self) -> Present:
        """The world now."""
        return self._at(self.clock.now)

    def _at(self, now: datetime) -> Present:
        return Present(self.world, now, self.effects)

    def _notify(self, action: RemoteAction, at: datetime) -> None:
        """Render the callback of an action how far it got."""
        callback = self.callbacks.known(action.callback)
        if callback is None or callback.status == "Paused":
            return
        vehicle = self.world.vehicle(action.index)
        variables = {
            "$vin": vehicle.vin,
            "$vid": vehicle.id,
            "$callbackID": callback.id,
            "$remoteType": action.type,
            "$fleetID": callback.fid,
        }
        event = remote_event(action, vehicle.vin, at)
        self.outbox.add(callback.subscribe, "callbackId", callback.id, event, variables, at)

    def _pass_until(self, until: datetime) -> None:
        """Do what is due up to a time, in order."""
        while True:
            with self.guard:
                posts = self._step(until)
            if posts is None:
                return
            for post in posts:
                status, problem = self.outbox.send(post)
                with self.guard:
                    self.outbox.settle(post, status, problem, self.clock.now)

    def _step(self, until: datetime) -> list[Post] | None:
        """Do what is due next; return the requests to send, or None when nothing is due."""
        now = self.clock.now
        dues = (self.remotes.next_due(), self.firing.next_due(now), self.outbox.next_due())
        due = min((when for when in dues if when is not None), default=None)
        if due is None or due > until:
            self.clock.set(until)
            return None
        self.clock.set(max(due, now))
        self.remotes.run(self.present)
        self.firing.run(self.present)
        return self.outbox.take(self.clock.now)
