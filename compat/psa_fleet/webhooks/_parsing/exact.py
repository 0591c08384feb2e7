"""Whether everything in a body can be written as it came: not every number and character can."""

from __future__ import annotations

import json
import math
from typing import Final

_NUMBERS: Final = bytes(
    ord("0") if chr(byte) in "0123456789" else ord("e") if chr(byte) in "eE" else ord(" ")
    for byte in range(256)
)
"""Translates digits to `0`, exponents to `e` and the rest to blanks: five times as fast as a pattern."""
_LONG, _LARGE_EXPONENT = b"0" * 18, b"0e000"
_ODD: Final = (b"NaN", b"Infinity", b"\\ud", b"\\uD", b"\xed")
_DIGITS: Final = 17
"""Significant digits that are enough to distinguish any two double-precision numbers."""


def is_exact(body: bytes | str) -> bool:
    """Whether a body's numbers and texts are the same after they were read and written.

    Integers are, of any size. NaN, infinite numbers, fractions of more digits than a double-precision number
    has, and halves of surrogate pairs are not.

    Args:
        body: JSON.
    """
    content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    numbers = content.translate(_NUMBERS, b".+-")
    if _LONG not in numbers and _LARGE_EXPONENT not in numbers and not any(odd in content for odd in _ODD):
        return True
    inexact: list[str] = []

    def fraction(text: str) -> float:
        number = float(text)
        digits = text.lower().partition("e")[0].replace(".", "").lstrip("-0").rstrip("0")
        if not math.isfinite(number) or len(digits) > _DIGITS or (number == 0 and digits):
            inexact.append("number")
        return number

    try:
        value = json.loads(body, parse_float=fraction, parse_constant=inexact.append)
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return not inexact
