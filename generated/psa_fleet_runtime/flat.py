"""Values of a model that lie deeper, for its flat properties. None of these functions raises."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Protocol, TypeVar


class _Typed(Protocol):
    @property
    def type_(self) -> str | None: ...


E = TypeVar("E", bound=_Typed)

_NOT_CHARGING: Final = frozenset({"Disconnected", "Failure", "Stopped", "Finished"})
_LOCKED: Final = frozenset({"Locked", "SuperLocked"})


def youngest(entries: Sequence[E] | None, type_: str, member: str | None = None) -> E | None:
    """The entry of a type with the latest time stamp; the first of several.

    Electric cars may list a phantom Fuel entry, and servers may list a type twice.

    Args:
        entries: The entries, such as the energies of a status.
        type_: The type, such as `Electric`.
        member: Prefer entries that have this field; where none has it, the field does not count.
    """
    found = [entry for entry in entries or () if entry.type_ == type_]
    if member is not None:
        found = [entry for entry in found if getattr(entry, member, None) is not None] or found
    return max(found, key=lambda entry: _seconds(getattr(entry, "created_at", None)), default=None)


def latest(*times: datetime | None) -> datetime | None:
    """The latest of several times."""
    return max((time for time in times if time is not None), key=_seconds, default=None)


def charging(status: str | None) -> bool | None:
    """Whether a charging status means that it charges; None for one that no document lists."""
    if status == "InProgress":
        return True
    return False if status in _NOT_CHARGING else None


def locked(states: Sequence[str] | None) -> bool | None:
    """Whether doors are locked: all of them, as far as it is known.

    Args:
        states: What is locked and what is not, such as `SuperLocked`, `CabinDoorsUnlocked`.
    """
    found = states or ()
    if any(state.endswith("Unlocked") for state in found):
        return False
    return True if any(state in _LOCKED for state in found) else None


def _seconds(time: datetime | None) -> float:
    try:
        return float("-inf") if time is None else time.timestamp()
    except (OverflowError, ValueError, OSError):  # far from every calendar
        return float("-inf")
