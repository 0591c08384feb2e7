"""Whether everything in a body can be written as it came: not every number and character can."""

from __future__ import annotations

import json
import math
import re
from typing import Final

_SUSPECT: Final = re.compile(rb"NaN|Infinity|\d[eE][+-]?\d{3}|\\u[dD][89a-fA-F]|\xed[\xa0-\xbf]")
_LONG: Final = re.compile(rb"\d{18}")
_DIGITS: Final = 17
"""Significant digits that are enough to tell any two double-precision numbers apart."""


def is_exact(body: bytes | str) -> bool:
    """Whether a body's numbers and texts are the same after they were read and written.

    Integers are, of any size. NaN, infinite numbers, fractions of more digits than a double-precision number
    has, and halves of surrogate pairs are not.

    Args:
        body: JSON.
    """
    content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    if not _SUSPECT.search(content) and not _LONG.search(content.replace(b".", b"")):
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
