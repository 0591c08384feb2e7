"""What all actions have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from .._base.json import JSONObject
from .._base.plain import make_plain
from ..errors import ArgumentError
from ._derived_names import RemoteName as RemoteName


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a vehicle shall do. Each of its classes is one kind of action.

    Actions are immutable, are equal when they say the same, and say it in words with `str()`. Neither text
    nor repr has a position in it.

    Args:
        label: Your own name for it.
    """

    remote_type: ClassVar[RemoteName]
    """Name of this kind in callbacks and notifications."""
    member: ClassVar[str]
    """The member of v3's `Remote` that holds it."""

    label: str | None = field(default=None, kw_only=True)

    def __post_init__(self) -> None:
        make_plain(self)
        if self.label is not None and not isinstance(self.label, str):
            raise ArgumentError("label must be text", argument="label")

    def body(self) -> JSONObject:
        """What is sent under `member`."""
        raise NotImplementedError

    def to_dict(self) -> JSONObject:
        """The action as v3's `Remote`: a new object each time."""
        named: JSONObject = {} if self.label is None else {"label": self.label}
        return {**named, self.member: self.body()}


@dataclass(frozen=True, slots=True)
class Switch(Action):
    """An action with two states: on and off."""

    on: bool = True

    def __post_init__(self) -> None:
        Action.__post_init__(self)
        flag("on", self.on)


def flag(argument: str, value: object) -> bool:
    """Return the value if it is a boolean. Anything else could mean the opposite: the text "off" is true."""
    if isinstance(value, bool):
        return value
    raise ArgumentError(f"{argument} must be True or False", argument=argument)


def exactly_one(action: str, **given: object) -> None:
    """Check that one argument was given and no other."""
    found = [name for name, value in given.items() if value is not None]
    if len(found) != 1:
        listed = ", ".join(given)
        got = " and ".join(found) or "none"
        raise ArgumentError(
            f"{action} requires exactly one of {listed}, got {got}", argument=(found or [*given])[-1]
        )
