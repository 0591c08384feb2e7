"""Query parameters: Python values in, text on the wire out. What is out of the API's limits is refused.

The limits are those of specs/; a test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, TypeGuard, TypeVar

from .._base.periods import check_interval
from .._base.plain import plain_items
from ..errors import ArgumentError, NotAvailableError
from .derived_parameters import CHOICES, MAX_PAGE_SIZE, MAX_PAGE_SIZES, PLAIN, WIRE_NAMES
from .limits import ENDLESS, MOST_VALUES, decimal_text, is_number, utc_text

if TYPE_CHECKING:
    from psa_fleet_runtime.types import Operation

    from ..subscription import Version

Interval: TypeAlias = "tuple[datetime | None, datetime | None]"
"""From and until; None leaves that side open. Both must know their time zone."""

Between: TypeAlias = "Interval | Sequence[Interval]"
"""One interval, or up to ten of them."""

IndexRange: TypeAlias = "tuple[int, int | None] | range | str"
"""Which items of a collection, from 0, both ends included: `(0, 9)`, `range(10)`, `"0-9"`; `(5, None)`."""

NumberRange: TypeAlias = "tuple[float | None, float | None] | str"
"""From and until, both included; None leaves that side open."""

DurationRange: TypeAlias = "tuple[timedelta | float | None, timedelta | float | None] | str"
"""From and until, both included, as `timedelta` or seconds; None leaves that side open."""

MAX_INTERVALS: Final = 10


class Refusing(Protocol):
    """A version of the API, which words what it lacks."""

    version: Version

    def not_available(self, name: str, hint: str | None) -> NotAvailableError:
        """Make the error for something that this version lacks."""
        ...


def encoded(api: Refusing, operation: Operation, arguments: Mapping[str, object]) -> list[tuple[str, str]]:
    """Encode keyword arguments.

    Args:
        api: The version that is called.
        operation: The operation that is called.
        arguments: Values by keyword, none of them None.

    Returns:
        Pairs of wire name and text, in order, not percent-encoded.

    Raises:
        NotAvailableError: The operation does not have the parameter in this version.
        ArgumentError: A value is not one that the API accepts.
    """
    pairs: list[tuple[str, str]] = []
    for keyword, raw in arguments.items():
        value = plain_items(raw, keyword)
        wire = WIRE_NAMES[keyword]
        if wire not in operation.query and keyword in operation.query:
            wire = keyword  # `types` is `type` in most operations
        if wire not in operation.query:
            from .catalog import CATALOG

            name = CATALOG[operation.id].shown(argument=keyword)
            raise api.not_available(name, f"Leave {keyword} out")
        encode = _ENCODERS.get(keyword)
        if encode is not None:
            texts = encode(keyword, value, operation)
        elif (plain := _fact(PLAIN, wire, operation)) is not None:
            texts = plain[api.version].encoded(keyword, value)
        else:
            texts = _chosen(keyword, value, wire, operation, api.version)
        pairs += [(wire, text) for text in texts]
    return pairs


_Fact = TypeVar("_Fact")


def _fact(table: Mapping[tuple[str, str], _Fact], wire: str, operation: Operation) -> _Fact | None:
    """The row of a parameter: the operation's own, its result's, or that of all results."""
    for key in (operation.id, operation.result or "", "*"):
        if (found := table.get((wire, key))) is not None:
            return found
    return None


def _between(keyword: str, value: object, _: Operation) -> Iterable[str]:
    is_pair = isinstance(value, tuple) and not any(isinstance(side, (tuple, list)) for side in value)
    intervals = [value] if is_pair or not isinstance(value, (list, tuple)) else value
    if not 1 <= len(intervals) <= MAX_INTERVALS:
        raise ArgumentError(
            f"{keyword}: expected a pair (start, end), or a list of 1 to {MAX_INTERVALS} of them",
            argument=keyword,
        )
    return [_interval(keyword, interval) for interval in intervals]


def _interval(keyword: str, interval: object) -> str:
    start, end = check_interval(interval, keyword)
    if start is None and end is None:
        raise ArgumentError(f"{keyword}: one side of an interval must be a datetime", argument=keyword)
    return "/".join("" if side is None else utc_text(side) for side in (start, end))


def _page_size(keyword: str, value: object, operation: Operation) -> Iterable[str]:
    most = MAX_PAGE_SIZES.get(operation.result or "", MAX_PAGE_SIZE)
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise ArgumentError(f"{keyword} must be an integer from 1 to {most}", argument=keyword)
    return [str(value)]


def _index_range(keyword: str, value: object, _: Operation) -> Iterable[str]:
    if isinstance(value, range):
        if value.step != 1 or value.stop <= value.start or value.start < 0:
            raise ArgumentError(
                f"{keyword}: a range must have items, start at 0 or later and have no step", argument=keyword
            )
        value = (value.start, value.stop - 1)
    if isinstance(value, tuple) and len(value) == 2:
        first, last = value
        if _is_index(first) and (last is None or (_is_index(last) and last >= first)):
            return [f"{first}-{'' if last is None else last}"]
    elif isinstance(value, str):
        match = re.fullmatch(r"([0-9]{1,15})-([0-9]{0,15})", value)
        if match and (not match[2] or int(match[1]) <= int(match[2])):
            return [value]
    raise ArgumentError(
        f"{keyword} must be (first, last) with non-negative integers, (first, None), a range,"
        " or text like '0-9'",
        argument=keyword,
    )


def _is_index(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < ENDLESS


def _distance(keyword: str, value: object, _: Operation) -> Iterable[str]:
    # Kilometers with one decimal, as the vendor's page states; the pattern in its specification has integers.
    return [_number_range(keyword, value, r"[0-9]+(\.[0-9])?", _kilometres)]


def _duration(keyword: str, value: object, _: Operation) -> Iterable[str]:
    return [_number_range(keyword, value, r"[0-9]+", _seconds)]


def _number_range(keyword: str, value: object, pattern: str, text: Callable[[str, object], str]) -> str:
    if isinstance(value, str) and (match := re.fullmatch(rf"(?P<low>{pattern})-(?P<high>{pattern})?", value)):
        low, high = match["low"], match["high"] or ""
    elif isinstance(value, tuple) and len(value) == 2 and value != (None, None):
        low = "0" if value[0] is None else text(keyword, value[0])
        high = "" if value[1] is None else text(keyword, value[1])
    else:
        raise ArgumentError(
            f"{keyword} must be (low, high), with None for an open side, or text like '10-' or '10-20'",
            argument=keyword,
        )
    if high and float(low) > float(high):
        raise ArgumentError(f"{keyword}: the low end is above the high end", argument=keyword)
    return f"{low}-{high}"


def _kilometres(keyword: str, value: object) -> str:
    if not is_number(value) or value < 0 or abs(value * 10 - round(value * 10)) > 1e-6:
        raise ArgumentError(
            f"{keyword} must be a non-negative number of km with at most one decimal", argument=keyword
        )
    return f"{value:.1f}".removesuffix(".0")


def _seconds(keyword: str, value: object) -> str:
    seconds = value.total_seconds() if isinstance(value, timedelta) else value
    if not is_number(seconds) or seconds < 0 or seconds != int(seconds):
        raise ArgumentError(
            f"{keyword} must be a timedelta, or a non-negative integer of seconds", argument=keyword
        )
    return str(int(seconds))


def _tolerance(keyword: str, value: object, _: Operation) -> Iterable[str]:
    if not is_number(value) or value < 0:
        raise ArgumentError(f"{keyword} must be a non-negative number of km", argument=keyword)
    return [decimal_text(value)]


def _locale(keyword: str, value: object, _: Operation) -> Iterable[str]:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", value):
        raise ArgumentError(
            f"{keyword} must be a language, with or without a country, like 'fr' or 'fr-FR'", argument=keyword
        )
    return [value]


def _vin_prefix(keyword: str, value: object, _: Operation) -> Iterable[str]:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z0-9]{1,17}", value):
        raise ArgumentError(
            f"{keyword} must be the first 1 to 17 letters and digits of a VIN", argument=keyword
        )
    return [value]


def _chosen(keyword: str, value: object, wire: str, operation: Operation, version: Version) -> Iterable[str]:
    choice = _fact(CHOICES, wire, operation)
    if choice is None:  # a keyword of another operation, whose name on the wire this one has
        choice = next(each for (name, _), each in CHOICES.items() if name == wire)
    values = (
        [value]
        if isinstance(value, str)
        else list(islice(value, MOST_VALUES))
        if isinstance(value, Iterable)
        else []
    )
    most = choice.most[version]
    if not values or (most is not None and len(values) > most):
        limit = "one value" if most == 1 else "at least one value" if most is None else f"1 to {most} values"
        raise ArgumentError(f"{keyword} must have {limit}", argument=keyword)
    enumeration = _enumeration(version, (version == "v2" and choice.in_v2) or choice.enumeration)
    allowed = [str(member) for member in enumeration]
    for item in values:
        if not isinstance(item, str) or str(item) not in allowed:
            shown = repr(str(item)) if isinstance(item, str) else f"a value of type {type(item).__name__}"
            raise ArgumentError(f"{keyword}: {shown} is not one of {', '.join(allowed)}", argument=keyword)
    return [str(item) for item in values]


def _enumeration(version: Version, name: str) -> Iterable[str]:
    if version == "v2":
        from psa_fleet_v2 import models as v2

        found: Iterable[str] = getattr(v2, name)
        return found
    from psa_fleet_v3 import models as v3

    members: Iterable[str] = getattr(v3, name)
    return members


_ENCODERS: Final[Mapping[str, Callable[[str, object, Operation], Iterable[str]]]] = {
    "between": _between,
    "page_size": _page_size,
    "index_range": _index_range,
    "distance": _distance,
    "duration": _duration,
    "tolerance": _tolerance,
    "locale": _locale,
    "vin_prefix": _vin_prefix,
}
