"""Finds private values in the local variables of a traceback, and interrupts a call at any line."""

from __future__ import annotations

import dis
import linecache
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any, Final

from psa_fleet import PsaFleetError

OURS: Final = ("psa_fleet", "psa_fleet_runtime", "psa_fleet_v2", "psa_fleet_v3", "httpx", "httpcore", "h11")
CLEARING: Final = "psa_fleet._base.privacy"
_END_OF_EXCEPT: Final = dis.opmap["POP_EXCEPT"]


def package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0]


def frames(error: BaseException) -> Iterator[FrameType]:
    """The frames of an error and of all that it came from."""
    todo: list[BaseException | None] = [error]
    seen: set[int] = set()
    while todo:
        one = todo.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        trace: TracebackType | None = one.__traceback__
        while trace is not None:
            yield trace.tb_frame
            trace = trace.tb_next
        todo += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]


def private_in(error: BaseException, secrets: Iterable[str]) -> list[str]:
    """The local variables of our frames whose repr has one of the secrets in it."""
    words = list(secrets)
    found = []
    for frame in frames(error):
        if package(frame) not in OURS:
            continue
        for name, value in frame.f_locals.items():
            try:
                shown = repr(value)
            except Exception:  # noqa: BLE001 (half made when it was interrupted: it shows nothing)
                continue
            if any(word in shown for word in words):
                found.append(f"{frame.f_globals['__name__']}.{frame.f_code.co_name}: {name}")
    return found


class Interrupt:
    """Raises an exception at the n-th line of this library that is run, as a signal would."""

    def __init__(self, at: int, error: type[BaseException] = KeyboardInterrupt) -> None:
        self.at = at
        self.lines = 0
        self.error = error

    def __enter__(self) -> Interrupt:
        self._before = sys.gettrace()
        sys.settrace(self._trace)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(self._before)

    def _trace(self, frame: FrameType, *_: Any) -> Any:
        name = str(frame.f_globals.get("__name__", ""))
        return self._line if package(frame).startswith("psa_fleet") and name != CLEARING else None

    def _line(self, frame: FrameType, event: str, _: Any) -> Any:
        # A tracer comes between the end of a `with` or an `except` and its exit, where no signal does. Python
        # would keep the exception that was handled there, as the context of all later ones.
        if event == "line" and not (
            frame.f_code.co_code[frame.f_lasti] == _END_OF_EXCEPT
            or "with " in linecache.getline(frame.f_code.co_filename, frame.f_lineno)
        ):
            self.lines += 1
            if self.lines == self.at:
                raise self.error
        return self._line


def lines_of(action: Callable[[], object]) -> int:
    """How many lines of this library an action runs."""
    with Interrupt(0) as counting, suppress(PsaFleetError, OSError):
        action()
    return counting.lines
