"""JSON: its types, decoding it (with orjson where it is installed), and the encoder for all that is written.

Servers send more than JSON has, and Python's decoder accepts it: NaN, infinite numbers (`1e400` is one),
halves of surrogate pairs, values nested almost as deep as Python can follow. Models keep such values as they
came. What is written is JSON that every other program reads, so `dumps()` decides once: a number that is not
finite is `null`, half of a pair is U+FFFD, and no depth is too deep. Text outside JSON (CSV, GPX, Parquet,
SQLite) uses `whole()`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, TypeAlias, cast

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"


JSONObject: TypeAlias = dict[str, JSON]


JSONMapping: TypeAlias = Mapping[str, JSON]


class TooDeepError(ValueError):
    """JSON is nested more deeply than Python can follow."""


def loads(content: bytes) -> JSON:
    """Decode JSON, with orjson where it is installed.

    Args:
        content: JSON in UTF-8, UTF-16 or UTF-32.

    Returns:
        The value.

    Raises:
        ValueError: The text is not JSON. Where Python cannot follow its depth, it is a `TooDeepError`.
    """
    fast = _loads or _fast_loads()
    if fast is not json.loads and _LONG in content.translate(_DIGITS):
        # orjson makes a float of an integer beyond 64 bits, and loses its last digits.
        fast = json.loads
    try:
        try:
            return fast(content)
        except ValueError:
            if fast is json.loads:
                raise
            # orjson accepts only UTF-8 without a byte order mark, without NaN and without deep nesting.
            return cast("JSON", json.loads(content))
    except RecursionError:
        raise TooDeepError("the JSON is nested too deeply to be read") from None


_DIGITS: Final = bytes(ord("0") if chr(byte).isdecimal() else ord(" ") for byte in range(256))
"""Translates every digit to `0`, and everything else to a blank: much cheaper than a regular expression."""

_LONG: Final = b"0" * len(str(2**63))
"""Digits of the smallest integer that orjson may not read exactly."""

_loads: Callable[[bytes], JSON] | None = None


def _fast_loads() -> Callable[[bytes], JSON]:
    global _loads
    if _loads is None:
        try:
            import orjson
        except ImportError:
            _loads = json.loads
        else:
            _loads = orjson.loads
    return _loads


_HALF: Final = "[\ud800-\udfff]"


def whole(text: str) -> str:
    """Replace halves of surrogate pairs, which no encoding has, by U+FFFD.

    Args:
        text: Any text.

    Returns:
        Text that can be encoded in UTF-8.
    """
    return text if text.isascii() else re.sub(_HALF, "\ufffd", text)


def dumps(value: object, *, indent: int | None = None, compact: bool = False) -> str:
    """Encode a value as JSON that every JSON parser reads.

    Args:
        value: A value as `loads()` returns it, of any depth. Numbers that are not finite become `null`, and
            halves of surrogate pairs U+FFFD.
        indent: Blanks per level, or None for one line.
        compact: Whether the blanks behind commas and colons are left out.

    Returns:
        JSON without an escape that it does not need, so that it can be encoded in UTF-8.

    Raises:
        TypeError: The value has something in it that JSON has not.
        ValueError: The value contains itself.
    """
    between, after_key = ("," if compact or indent is not None else ", "), (":" if compact else ": ")
    try:
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, indent=indent, separators=(between, after_key)
        )
    except (ValueError, RecursionError):
        text = _patiently(value, _Style(indent, between, after_key))
    return whole(text)


def canonical(value: object) -> bytes:
    """Encode a value for comparing and hashing: equal values, and only those, have equal texts.

    Args:
        value: A value as `loads()` returns it, of any depth.

    Returns:
        ASCII, with sorted members. NaN, infinite numbers and halves of surrogate pairs stay apart, so that it
        is not always valid JSON: never write it for others.

    Raises:
        TypeError: The value has something in it that JSON has not.
        ValueError: The value contains itself.
    """
    try:
        text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    except (ValueError, RecursionError):
        text = _patiently(value, _Style(None, ",", ":", is_canonical=True))
    return text.encode()


# Made once: json.dumps() makes an encoder in each call that has not all of the defaults.
_ENCODE: Final = {ascii_: json.JSONEncoder(ensure_ascii=ascii_).encode for ascii_ in (False, True)}


class _Style(NamedTuple):
    """How JSON is laid out."""

    indent: int | None
    between: str
    after_key: str
    is_canonical: bool = False

    def start(self, depth: int) -> str:
        """The text in front of an item."""
        return "" if self.indent is None else "\n" + " " * (self.indent * depth)

    def scalar(self, value: object) -> str:
        """A value that has no items."""
        if isinstance(value, float) and not math.isfinite(value) and not self.is_canonical:
            return "null"
        try:
            return _ENCODE[self.is_canonical](value)
        except ValueError:  # an integer of more digits than Python prints
            from decimal import Decimal

            return str(Decimal(cast("int", value)))

    def members(self, value: Mapping[object, object]) -> list[tuple[str, object]]:
        """The members of an object, each with its key as it is written."""
        named = [(key if isinstance(key, str) else self.scalar(key), each) for key, each in value.items()]
        if self.is_canonical:
            named.sort(key=lambda member: member[0])
        return [(self.scalar(key) + self.after_key, each) for key, each in named]


class _End(NamedTuple):
    """The end of a list or an object."""

    of: int


def _patiently(value: object, style: _Style) -> str:
    """Encode what the encoder of the standard library refuses, or is too deep for it."""
    parts: list[str] = []
    around: set[int] = set()
    todo: list[tuple[str, object, int]] = [("", value, 1)]
    while todo:
        before, each, depth = todo.pop()
        parts.append(before)
        if isinstance(each, _End):
            around.remove(each.of)
        elif not isinstance(each, (dict, list, tuple)):
            parts.append(style.scalar(each))
        elif not each:
            parts.append("{}" if isinstance(each, dict) else "[]")
        else:
            if id(each) in around:
                raise ValueError("the value contains itself")
            around.add(id(each))
            named = isinstance(each, dict)
            items = style.members(each) if isinstance(each, dict) else [("", item) for item in each]
            parts.append("{" if named else "[")
            todo.append((style.start(depth - 1) + ("}" if named else "]"), _End(id(each)), depth))
            start = style.start(depth)
            between = style.between + start
            lines = [(between + key, item, depth + 1) for key, item in items]
            lines[0] = (start + items[0][0], *lines[0][1:])
            todo += reversed(lines)
    return "".join(parts)


def pointer(at: str, member: str | int) -> str:
    """JSON pointer (RFC 6901) of a member or an item below another pointer, as text that can be printed."""
    return f"{at}/{whole(str(member)).replace('~', '~0').replace('/', '~1')}"


def pointer_parts(pointer: str) -> list[str]:
    """The names and indexes of a JSON pointer, without escapes."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def kind_of(value: object) -> str:
    """How an error calls a JSON value; never the value itself, which may be personal or secret."""
    if value is None:
        return "null"
    if value is True or value is False:
        return "a boolean"
    if isinstance(value, str):
        return "text" if value else "empty text"
    for python_type, name in _KINDS:
        if isinstance(value, python_type):
            return name
    return f"a Python {type(value).__name__}"


_KINDS: Final[tuple[tuple[type, str], ...]] = (
    (int, "a number"),
    (float, "a number"),
    (Mapping, "an object"),
    (list, "a list"),
)
