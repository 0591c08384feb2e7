"""Remote actions in the words of the command line. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import partial
from typing import Final

from ... import remotes
from ...errors import ArgumentError
from ...remotes import Action, Navigate, Place

_STATES: Final[Mapping[str, tuple[str, str]]] = {"doors": ("lock", "unlock")}
"""Words for True and False where they are not nothing and `off`."""


def _words() -> Iterator[tuple[str, Callable[[], Action]]]:
    """The words of each class of action: its name, and the state of its first flag."""
    for name in dir(remotes):
        cls = getattr(remotes, name)
        if not (isinstance(cls, type) and issubclass(cls, Action)) or cls is Action:
            continue
        own = [each for each in fields(cls) if each.name != "label"]
        flag = next((each.name for each in own if "bool" in str(each.type)), None)
        if any(each.default is MISSING and each.name != flag for each in own):
            continue  # it needs more than words
        noun = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
        if flag is None:
            yield noun, cls
            continue
        for state, value in zip(_STATES.get(noun, ("", "off")), (True, False), strict=True):
            make: Callable[..., Action] = cls
            yield f"{noun} {state}".rstrip(), partial(make, **{flag: value})


WORDS: Final[Mapping[str, Callable[[], Action]]] = dict(_words())
"""The actions that need nothing but words; `navigate LATITUDE,LONGITUDE...` needs places."""


def listed() -> str:
    """All actions in one sentence, in Markdown."""
    both = [words for words in WORDS if f"{words} off" in WORDS]
    others = [words for words in WORDS if words.removesuffix(" off") not in both]
    return (
        f"The actions are {', '.join(f'`{words}`' for words in both)}, each also with `off`;"
        f" {', '.join(f'`{words}`' for words in others)}; and `navigate LATITUDE,LONGITUDE...` with the"
        " destination last (after `--` when one is negative)."
    )


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
    phrase = " ".join(words)
    made = WORDS.get(phrase) or WORDS.get(phrase.removesuffix(" on"))
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
