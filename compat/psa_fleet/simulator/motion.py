"""What moves a world: its clock, and what is due as time passes."""

from __future__ import annotations

import threading
from datetime import datetime

from psa_fleet.simulator.callbacks import Callbacks
from psa_fleet.simulator.clock import Clock
from psa_fleet.simulator.effects import Effects
from psa_fleet.simulator.present import Present
from psa_fleet.simulator.remotes import Remotes
from psa_fleet.simulator.world import World


class Motion:
    """A world in time.

    Args:
        world: How it begins.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.effects = Effects()
        self.guard = threading.RLock()
        """Held while the world is read or changed; never while something is sent."""
        self.clock = Clock(world.now, self._pass_until)
        self.callbacks = Callbacks()
        self.remotes = Remotes(self.callbacks, self.effects)

    @property
    def present(self) -> Present:
        """The world now."""
        return Present(self.world, self.clock.now, self.effects)

    def _pass_until(self, until: datetime) -> None:
        """Do what is due up to a time, in order."""
        while True:
            with self.guard:
                due = self.remotes.next_due()
                if due is None or due > until:
                    self.clock.set(until)
                    return
                self.clock.set(max(due, self.clock.now))
                self.remotes.run(self.present)
