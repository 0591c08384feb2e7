"""What the scripts print. Texts of a document are in it, and none of them steers the terminal."""

from __future__ import annotations

import re
import sys
from typing import Final

_HARMFUL: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls but tab and line feed, and halves of characters: what the command line replaces, too."""


def clean(text: str) -> str:
    """The same text with U+FFFD for what a terminal would obey."""
    return _HARMFUL.sub("\N{REPLACEMENT CHARACTER}", text)


def say(text: object, *, errors: bool = False) -> None:
    """Print a line on the standard output, or on the error output."""
    print(clean(str(text)), file=sys.stderr if errors else sys.stdout)
