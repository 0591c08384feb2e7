"""Remote actions in the words of the command line. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ...errors import ArgumentError
from ...remotes import (
    Action,
    Charge,
    Doors,
    Horn,
    Immobilize,
    Lights,
    Navigate,
    Place,
    Precondition,
    Stolen,
    WakeUp,
)

WORDS: Final[Mapping[str, Callable[[], Action]]] = {
    "horn": Horn,
    "horn off": lambda: Horn(on=False),
    "lights": Lights,
    "lights off": lambda: Lights(on=False),
    "doors lock": lambda: Doors(locked=True),
    "doors unlock": lambda: Doors(locked=False),
    "immobilize": Immobilize,
    "immobilize off": lambda: Immobilize(on=False),
    "wake-up": WakeUp,
    "precondition": lambda: Precondition(immediate=True),
    "precondition off": lambda: Precondition(immediate=False),
    "charge": lambda: Charge(immediate=True),
    "charge off": lambda: Charge(immediate=False),
    "stolen": lambda: Stolen(reported=True),
    "stolen off": lambda: Stolen(reported=False),
}
"""The actions that need nothing but words; `navigate LATITUDE,LONGITUDE...` needs places."""

_NAVIGATE: Final = "navigate"
_DEGREES: Final = r"[-+]?\d{1,3}(?:\.\d+)?"
_PLACE: Final = re.compile(rf"({_DEGREES})\s*,\s*({_DEGREES})")


def action(words: Sequence[str]) -> Action:
    """Read an action.

    Args:
        words: For example `doors`, `lock`; or `navigate` and places, the destination last.

    Returns:
        The action.

    Raises:
        ArgumentError: The words are not an action. The text contains no place.
    """
    if words and words[0] == _NAVIGATE:
        return Navigate([_place(each) for each in words[1:]])
    said = " ".join(words)
    made = WORDS.get(said) or WORDS.get(said.removesuffix(" on"))
    if made is None:
        known = ", ".join(WORDS)
        raise ArgumentError(
            f"ACTION: unknown action; expected one of: {known}, {_NAVIGATE} LATITUDE,LONGITUDE...;"
            " or pass --file",
            argument="action",
        )
    return made()


def _place(text: str) -> Place:
    found = _PLACE.fullmatch(text.strip())
    if found is None:
        raise ArgumentError(
            "ACTION: a place must be LATITUDE,LONGITUDE in degrees, like 48.8583,2.2945", argument="action"
        )
    return Place(latitude=float(found[1]), longitude=float(found[2]))
