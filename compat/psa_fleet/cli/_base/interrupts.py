"""Ctrl-C and SIGTERM, put off while an item is on its way from a feed to its destination."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NoReturn

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class Interrupts:
    """Signals that end a command."""

    def __init__(self, may_interrupt: Callable[[], bool]) -> None:
        """Put nothing off yet.

        Args:
            may_interrupt: Whether a signal may end the command where it is now.
        """
        self._pending: int | None = None
        self._may_interrupt = may_interrupt

    def received(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 -- called by Python
        """End the command, or put that off. A second signal ends it at once."""
        if self._pending is not None or self._may_interrupt():
            _end(number)
        self._pending = number

    def check(self) -> None:
        """End the command if a signal was put off.

        Raises:
            KeyboardInterrupt: It was SIGINT.
            SystemExit: It was another one.
        """
        if self._pending is not None:
            _end(self._pending)


@contextmanager
def interrupts(may_interrupt: Callable[[], bool]) -> Iterator[Interrupts]:
    """Put signals off while they must not interrupt.

    Args:
        may_interrupt: Whether a signal may end the command where it is now.

    Yields:
        The signals, to be checked where the command may end.
    """
    found = Interrupts(may_interrupt)
    before = {}
    if threading.current_thread() is threading.main_thread():
        # What the shell has a command ignore (nohup, a background job) stays ignored.
        before = {each: old for each in SIGNALS if (old := signal.getsignal(each)) is not signal.SIG_IGN}
    for each in before:
        signal.signal(each, found.received)
    try:
        yield found
    finally:
        for number, old in before.items():
            signal.signal(number, old)


def _end(number: int) -> NoReturn:
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)
