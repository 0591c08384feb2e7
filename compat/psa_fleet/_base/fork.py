"""Locks and connections are renewed in a forked child.

A lock that another thread held at the fork stays locked in the child for good, and a connection that parent
and child share mixes up their responses. Objects with either are registered here, and renewed in the child.
"""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class Renewable(Protocol):
    """An object that holds locks or connections."""

    def renew(self) -> None:
        """Replace them, without waiting for the old ones and without sending anything."""


_registered: WeakSet[Renewable] = WeakSet()


def renew_after_fork(thing: Renewable) -> None:
    """Renew an object in every child that this process forks from now on."""
    _registered.add(thing)


def _renew() -> None:
    for thing in list(_registered):
        thing.renew()


if hasattr(os, "register_at_fork"):  # not on Windows, which cannot fork
    os.register_at_fork(after_in_child=_renew)
