"""JSON: its types, and decoding it, with orjson where it is installed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, cast

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"


JSONObject: TypeAlias = dict[str, JSON]


JSONMapping: TypeAlias = Mapping[str, JSON]


def loads(content: bytes) -> JSON:
    """Decode JSON, with orjson where it is installed.

    Args:
        content: JSON in UTF-8, UTF-16 or UTF-32.

    Returns:
        The value.

    Raises:
        ValueError: When it is no JSON.
    """
    fast = _fast_loads()
    if fast is not json.loads and _LONG in content.translate(_DIGITS):
        # orjson makes a float of an integer beyond 64 bits, and loses its last digits.
        fast = json.loads
    try:
        return fast(content)
    except ValueError:
        if fast is json.loads:
            raise
        # orjson takes UTF-8 without a byte order mark only, no NaN, and no deep nesting.
        return cast("JSON", json.loads(content))


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
