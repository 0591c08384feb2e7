"""One vocabulary for periods: `between=(start, end)`, and `since` for what has no end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import wraps
from inspect import iscoroutinefunction, isfunction, unwrap
from typing import Final, TypeVar, cast

from ..errors import ArgumentError
from .privacy import forgetting

F = TypeVar("F", bound=Callable[..., object])

_PERIOD: Final = "pass the period as between=(start, end); None leaves a side open"
_BEGIN: Final = "a feed has no end; pass its start as since, and stop iterating where it should end"
_OTHERS: Final = {"between": ("since", "until"), "since": ("between", "until")}
_HINTS: Final = {"between": _PERIOD, "since": _BEGIN}


def refuse_other_words(function: F) -> F:
    """Decorate a function with a period: another word for it is an `ArgumentError` with the right one.

    The result forgets, as `forgetting()` has it. Functions without a period stay as they are.
    """
    code = unwrap(function).__code__
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    word = next((word for word in _OTHERS if word in names), None)
    if word is None:
        return function
    others, hint = _OTHERS[word], _HINTS[word]

    def check(named: Iterable[str]) -> None:
        other = next((one for one in others if one in named), None)
        if other is not None:
            raise ArgumentError(f"{other} is not an argument here: {hint}", argument=other)

    if iscoroutinefunction(function):

        @wraps(function)
        async def in_time(*args: object, **named: object) -> object:
            check(named)
            return await function(*args, **named)

        return cast("F", forgetting(in_time))

    @wraps(function)
    def at_once(*args: object, **named: object) -> object:
        check(named)
        return function(*args, **named)

    return cast("F", forgetting(at_once))


def refuse_in(cls: type) -> None:
    """Decorate the public methods that a class defines."""
    for name, value in list(vars(cls).items()):
        if not name.startswith("_") and isfunction(value):
            setattr(cls, name, refuse_other_words(value))


def check_moment(value: object, argument: str) -> None:
    """Refuse what is not a datetime with a time zone.

    Raises:
        ArgumentError: It is something else.
    """
    if not isinstance(value, datetime):
        raise ArgumentError(f"{argument}: expected a datetime, got {type(value).__name__}", argument=argument)
    if value.utcoffset() is None:
        raise ArgumentError(
            f"{argument}: a datetime must have a time zone, for example datetime(..., tzinfo=UTC) or"
            " .astimezone()",
            argument=argument,
        )


def check_interval(
    value: object, argument: str, *, is_open: bool = True
) -> tuple[datetime | None, datetime | None]:
    """Check a pair of a start and an end.

    Args:
        value: The pair.
        argument: The argument's name.
        is_open: Whether None may leave a side open.

    Returns:
        The start and the end.

    Raises:
        ArgumentError: It is something else, or ends before it starts.
    """
    if not isinstance(value, Sequence) or isinstance(value, (str, range)) or len(value) != 2:
        sides = "; None leaves a side open" if is_open else ""
        raise ArgumentError(f"{argument}: expected a pair (start, end){sides}", argument=argument)
    for side in value:
        if side is not None or not is_open:
            check_moment(side, argument)
    start, end = value
    if start is not None and end is not None and start > end:
        raise ArgumentError(f"{argument}: end is before start", argument=argument)
    return start, end
