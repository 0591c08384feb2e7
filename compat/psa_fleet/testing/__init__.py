"""For the tests of programs that use this library."""

from __future__ import annotations

from .waits import Waits, no_waiting

__all__ = ["Waits", "no_waiting"]
