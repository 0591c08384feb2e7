"""Starting, stopping and planning charging."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, TypeAlias, get_args

from .._base.json import JSON, JSONObject
from ..errors import ArgumentError
from ._action import Action, RemoteName, flag
from ._programs import ChargeProgram, checked_programs, in_words

ChargeLevel: TypeAlias = Literal["Level1", "Level2", "Level3", "Level4", "Level5"]
"""The power to charge with."""

ChargeType: TypeAlias = Literal["Partial", "Full"]
"""How far to charge: `Partial` is less than full, which is kinder to the battery."""

_WORDS: Final = {"level": get_args(ChargeLevel), "type": get_args(ChargeType)}


@dataclass(frozen=True, slots=True)
class Charge(Action):
    """Charge the battery: now, later, by programs, or in another way. For electric vehicles that are plugged.

    Preferences (`level`, `type`) are sent alone; `next_time` and `programs` not together.

    Args:
        immediate: True starts charging now, False stops it.
        next_time: When to begin charging next; with a time zone. It is sent in UTC.
        programs: What the vehicle shall keep, each slot once.
        level: The power to charge with, `Level1` to `Level5`.
        type: How far to charge, `Partial` or `Full`.
        label: A name of yours for the action.

    Raises:
        ArgumentError: Nothing is given, two that don't go together are, or an argument is not what is
            described here.
    """

    remote_type: ClassVar[RemoteName] = "ElectricBatteryChargingRequest"
    member: ClassVar[str] = "charging"

    immediate: bool | None = None
    next_time: dt.datetime | None = None
    programs: Iterable[ChargeProgram] = ()
    level: ChargeLevel | None = None
    type: ChargeType | None = None

    def __post_init__(self) -> None:
        Action.__post_init__(self)
        object.__setattr__(self, "programs", checked_programs(self.programs, ChargeProgram))
        if self.immediate is not None:
            flag("immediate", self.immediate)
        if self.next_time is not None and (
            not isinstance(self.next_time, dt.datetime) or self.next_time.utcoffset() is None
        ):
            raise ArgumentError(
                "next_time must be a datetime with a time zone, for example tzinfo=datetime.UTC",
                argument="next_time",
            )
        for name, words in _WORDS.items():
            if getattr(self, name) not in (None, *words):
                raise ArgumentError(f"{name} must be one of {', '.join(words)}", argument=name)
        self._check_together()

    def _check_together(self) -> None:
        choices = {
            "immediate": self.immediate is not None,
            "next_time": self.next_time is not None,
            "programs": bool(self.programs),
            "level": self.level is not None,
            "type": self.type is not None,
        }
        if not any(choices.values()):
            raise ArgumentError(f"Charge requires at least one of {', '.join(choices)}", argument="immediate")
        for mine, others in _APART.items():
            for other in others:
                if choices[mine] and choices[other]:
                    raise ArgumentError(
                        f"{mine} and {other} cannot be combined; send one after the other", argument=mine
                    )

    def body(self) -> JSONObject:
        """What is sent under `charging`."""
        programs: list[JSON] = [program.to_dict() for program in self.programs]
        schedule: JSONObject = {"programs": programs} if programs else {}
        if self.next_time is not None:
            utc = self.next_time.astimezone(dt.UTC).isoformat(timespec="seconds")
            schedule["nextDelayedTime"] = utc.replace("+00:00", "Z")
        preferences: JSONObject = {} if self.level is None else {"level": self.level}
        if self.type is not None:
            preferences["type"] = self.type
        charging: JSONObject = {} if self.immediate is None else {"immediate": self.immediate}
        if schedule:
            charging["schedule"] = schedule
        return {**charging, "preferences": preferences} if preferences else charging

    def __str__(self) -> str:
        now = {True: "charge now", False: "stop charging", None: ""}
        parts = [now[self.immediate], in_words(self.programs)]
        if self.next_time is not None:
            parts.append(f"charge next from {self.next_time.isoformat(sep=' ', timespec='minutes')}")
        if self.level is not None:
            parts.append(f"charge with {self.level}")
        if self.type is not None:
            parts.append("charge until it is full" if self.type == "Full" else "charge less than full")
        return "; ".join(part for part in parts if part)


_APART: Final = {
    "level": ("immediate", "next_time", "programs"),
    "type": ("immediate", "next_time", "programs"),
    "next_time": ("programs",),
}
"""Arguments that cannot be together, by one of them."""
