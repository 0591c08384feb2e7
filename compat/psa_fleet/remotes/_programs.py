"""Programs that a vehicle keeps: when it heats or cools the cabin, and when it charges."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from .._base.json import JSONObject
from .._base.plain import make_plain
from .._payloads.week import DAYS, clock, clock_in_words, days_in_words, week_days
from ..errors import ArgumentError
from ._action import flag
from ._remote_payload import SLOTS


@dataclass(frozen=True, slots=True)
class PreconditionProgram:
    """When the cabin is heated or cooled. It replaces the program with the same number in the vehicle.

    Args:
        slot: Its number, 1 to 4.
        start: When it begins: ``"08:30"``, or a `datetime.time` without a zone (the vehicle's local time).
        days: ``"Mon-Fri"``, ``"Mon,Wed"``, or several such texts; every day by default.
        enabled: Whether it is on.
        once: Whether it runs once instead of week after week.

    Raises:
        ArgumentError: An argument is not what is described here.
    """

    slot: int
    start: str | dt.time
    days: str | Iterable[str] = DAYS
    enabled: bool = True
    once: bool = False

    def __post_init__(self) -> None:
        make_plain(self)
        check_slot(self.slot)
        object.__setattr__(self, "days", _days(self.days))
        object.__setattr__(self, "start", _time("start", self.start))
        flag("enabled", self.enabled)
        flag("once", self.once)

    def to_dict(self) -> JSONObject:
        """The program as it is sent."""
        return {
            "recurrence": "None" if self.once else "Daily",
            "start": clock(self.start),
            "occurence": {"day": week_days(self.days)},
            "slot": self.slot,
            "enabled": self.enabled,
            "actionsType": "Set",
        }

    def __str__(self) -> str:
        when = f"{_days_in_words(self.days)} at {_time_in_words(self.start)}{' once' if self.once else ''}"
        return f"program {self.slot}{_off(self.enabled)}: {when}"


@dataclass(frozen=True, slots=True)
class DeleteProgram:
    """A program for heating or cooling that the vehicle shall forget.

    Args:
        slot: Its number, 1 to 4.

    Raises:
        ArgumentError: The number does not exist.
    """

    slot: int

    def __post_init__(self) -> None:
        make_plain(self)
        check_slot(self.slot)

    def to_dict(self) -> JSONObject:
        """The program as it is sent."""
        return {"slot": self.slot, "actionsType": "Delete"}

    def __str__(self) -> str:
        return f"program {self.slot} deleted"


@dataclass(frozen=True, slots=True)
class ChargeProgram:
    """When the vehicle charges.

    Args:
        slot: Its number, 1 to 4.
        start: When it begins: ``"22:30"``, or a `datetime.time` without a zone (the vehicle's local time).
        end: When it ends, on the next day if that is before the start; None leaves it to the vehicle.
        days: ``"Mon-Fri"``, ``"Mon,Wed"``, or several such texts; every day by default.
        enabled: Whether it is on.

    Raises:
        ArgumentError: An argument is not what is described here.
    """

    slot: int
    start: str | dt.time
    end: str | dt.time | None = None
    days: str | Iterable[str] = DAYS
    enabled: bool = True

    def __post_init__(self) -> None:
        make_plain(self)
        check_slot(self.slot)
        object.__setattr__(self, "days", _days(self.days))
        object.__setattr__(self, "start", _time("start", self.start))
        if self.end is not None:
            object.__setattr__(self, "end", _time("end", self.end))
        flag("enabled", self.enabled)

    def to_dict(self) -> JSONObject:
        """The program as it is sent."""
        program: JSONObject = {
            "start": clock(self.start),
            "occurence": {"day": week_days(self.days)},
            "enabled": self.enabled,
            "slot": self.slot,
        }
        return program if self.end is None else program | {"end": clock(self.end, "end")}

    def __str__(self) -> str:
        until = "" if self.end is None else f" to {_time_in_words(self.end)}"
        start = _time_in_words(self.start)
        return f"program {self.slot}{_off(self.enabled)}: {_days_in_words(self.days)} from {start}{until}"


Program: TypeAlias = PreconditionProgram | DeleteProgram | ChargeProgram


def check_slot(slot: object) -> None:
    """Refuse anything but the number of a program."""
    if not isinstance(slot, int) or isinstance(slot, bool) or not SLOTS[0] <= slot <= SLOTS[1]:
        raise ArgumentError(f"slot must be an integer from {SLOTS[0]} to {SLOTS[1]}", argument="slot")


def checked_programs(programs: object, *kinds: type[Program]) -> tuple[Program, ...]:
    """The programs as a tuple, each slot once.

    Raises:
        ArgumentError: One is of another kind, or two have one number.
    """
    names = " and ".join(kind.__name__ for kind in kinds)
    if not isinstance(programs, Iterable) or isinstance(programs, str):
        raise ArgumentError(f"programs must be a list of {names}", argument="programs")
    found: list[Program] = []
    for program in programs:
        if not isinstance(program, kinds):
            raise ArgumentError(f"programs must be a list of {names}", argument="programs")
        if any(other.slot == program.slot for other in found):
            raise ArgumentError(f"programs has slot {program.slot} twice", argument="programs")
        found.append(program)
    return tuple(found)


def in_words(programs: Iterable[Program]) -> str:
    """All programs, in words."""
    return "; ".join(map(str, programs))


# An iterator is read once, and programs that say the same must be equal however they were written.
def _days(days: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(map(str, week_days(days)), key=DAYS.index))


def _time(argument: str, value: str | dt.time) -> dt.time:
    return dt.time.fromisoformat(clock_in_words(clock(value, argument)))


def _days_in_words(days: str | Iterable[str]) -> str:
    return days_in_words(week_days(days)) or "any day"


def _time_in_words(value: str | dt.time) -> str:
    return clock_in_words(clock(value))


def _off(enabled: bool) -> str:
    return "" if enabled else " (off)"
