"""Reads what a caller has: a mapping, JSON text or bytes, or an object with a method for JSON."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping
from typing import Final, NoReturn, Protocol, TypeAlias, runtime_checkable

from .._base.json import JSON, JSONObject, kind_of, pointer
from .._base.plain import plain
from ..errors import ArgumentError, FormatError, MonitorFormatError

EXPECTED = (
    "Expected is an object with `label`, `subscribeParam` and `triggerParam`, the latter with `triggers` and "
    "`boolExp` (new format) or with `timeZoneTriggers` and `dataTriggers` (deprecated format)."
)


_LONGEST: Final = 10**1000
"""Python refuses to write integers of a few thousand digits (`sys.set_int_max_str_digits`)."""


@runtime_checkable
class SupportsToDict(Protocol):
    """A generated model, or anything else that can say itself as JSON."""

    def to_dict(self) -> Mapping[str, object]:
        """Return the JSON object."""
        ...


MonitorSource: TypeAlias = "Mapping[str, object] | SupportsToDict | str | bytes | bytearray"


class _Repeated(dict[str, JSON]):
    """An object of JSON text in which a member name came twice."""

    __slots__ = ("name",)
    name: str


def read(
    source: MonitorSource,
    what: str = "monitor",
    expected: str = EXPECTED,
    error: type[FormatError] = MonitorFormatError,
) -> JSONObject:
    """A private, plain copy of a payload; the caller's object is never touched.

    Args:
        source: What the caller has.
        what: What errors call it.
        expected: What errors say is expected.
        error: The class of errors.

    Raises:
        FormatError: It is not JSON, not an object, empty, or repeats a member. JSON readers
            keep the last of two members of one name, so a trigger would be lost without a word.
    """
    try:
        return _read(source, what, expected)
    except _Refused as refused:
        raise error(refused.message, pointer=refused.pointer, hint=refused.hint) from None


class _Refused(FormatError):
    """The payload cannot be read; `read` raises the error of its kind."""


def _read(source: MonitorSource, what: str, expected: str) -> JSONObject:
    value: object = source
    if isinstance(value, str | bytes | bytearray):
        value = _parse(value, what, expected)
    try:
        try:
            plain = _copied(value)
        except _Odd:
            plain = _plain(value, "")
    except RecursionError:
        raise _Refused(f"the payload is nested too deeply to be a {what}", hint=expected) from None
    if not isinstance(plain, dict):
        raise _Refused(f"a {what} is a JSON object, not {kind_of(plain)}", hint=expected)
    if not plain:
        raise _Refused(f"the {what} is empty", hint=expected)
    return plain


def _parse(text: str | bytes | bytearray, what: str, expected: str) -> object:
    try:
        if not isinstance(text, str):
            text = bytes(text).decode(json.detect_encoding(bytes(text)))
        return json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_object, parse_constant=_no_constant)
    except _Refused:
        raise
    except UnicodeDecodeError:
        raise _Refused("the bytes are not text in UTF-8, UTF-16 or UTF-32", hint=expected) from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise _Refused(f"the text is not JSON: {error.msg} ({place})", hint=expected) from None
    except RecursionError:
        raise _Refused(f"the payload is nested too deeply to be a {what}", hint=expected) from None
    except ValueError:  # an integer of more digits than Python reads (sys.set_int_max_str_digits)
        raise _Refused("the text has a number that is too long to be read") from None


def _object(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    counts = Counter(name for name, _ in pairs)
    repeated = _Repeated(members)
    repeated.name = next(name for name, count in counts.items() if count > 1)
    return repeated


def _no_constant(name: str) -> NoReturn:
    raise _Refused(f"{name} is not a number in JSON")


class _Odd(Exception):
    """Not plain, finite JSON; the slower `_plain` finds the reason and the place."""


def _copied(value: object) -> JSON:
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return value  # type: ignore[return-value]
    if kind is int and -_LONGEST < value < _LONGEST:  # type: ignore[operator]
        return value  # type: ignore[return-value]
    if kind is dict:
        members: dict[str, object] = value  # type: ignore[assignment]
        for name in members:
            if type(name) is not str:
                raise _Odd
        return {name: _copied(item) for name, item in members.items()}
    if kind is list:
        items: list[object] = value  # type: ignore[assignment]
        return [_copied(item) for item in items]
    if kind is float and math.isfinite(value):  # type: ignore[arg-type]
        return value  # type: ignore[return-value]
    raise _Odd


def _plain(value: object, at: str) -> JSON:
    if isinstance(value, _Repeated):
        raise _Refused(
            f"the member `{value.name}` occurs twice in one object, and a JSON parser would drop the first",
            pointer=pointer(at, value.name),
            hint="Put every trigger into a separate object, or remove the wrong member.",
        )
    try:
        value = plain(value, "the value")
    except ArgumentError as error:
        raise _Refused(str(error), pointer=at) from None
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise _Refused("a number that is not finite cannot be sent as JSON", pointer=at)
        return value
    if isinstance(value, Mapping):
        for name in value:
            if not isinstance(name, str):
                raise _Refused("a member name is not text", pointer=at)
        return {name: _plain(item, pointer(at, name)) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item, pointer(at, index)) for index, item in enumerate(value)]
    if isinstance(value, SupportsToDict):
        return _plain(value.to_dict(), at)
    raise _Refused(f"{kind_of(value)} is not a JSON value", pointer=at)
