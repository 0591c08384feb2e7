"""Taking an object's known members apart, under any of their published spellings.

Everything here works on a private copy of the caller's payload, and carries the JSON pointer of the place in
the caller's own spelling, so that an error names the line that a person has to change.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from .._base.json import JSON, JSONObject, kind_of, pointer
from ..errors import FormatError


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads values of the expected kinds. A value of another kind is an error of its payload."""

    error: type[FormatError]

    def field(self, members: JSONObject, at: str, name: str, *spellings: str) -> tuple[JSON, str]:
        """Remove a member, whichever way it is spelled.

        Returns:
            Its value, None when it is absent or null (servers send both), and its pointer.

        Raises:
            FormatError: Two spellings are there with different values.
        """
        found: JSON = None
        found_as = name
        for spelling in (name, *spellings):
            value = members.pop(spelling, None)
            if value is None:
                continue
            if found is None:
                found, found_as = value, spelling
            elif found != value:
                raise self.error(
                    f"`{found_as}` and `{spelling}` are two spellings of one member and differ",
                    pointer=f"{at}/{spelling}",
                    hint=f"Keep `{name}` alone.",
                )
        return found, f"{at}/{found_as}"  # no spelling of ours needs escaping

    def members(self, value: JSON, at: str, what: str) -> JSONObject:
        """The value if it is an object."""
        if isinstance(value, dict):
            return value
        raise self.error(f"{what} is expected here as a JSON object, not {kind_of(value)}", pointer=at)

    def objects(self, value: JSON, at: str, what: str) -> list[tuple[JSONObject, str]]:
        """The objects of a list and their pointers; one object alone stands for a list of one."""
        if isinstance(value, dict):
            return [(value, at)]
        if isinstance(value, list):
            found = [(item, pointer(at, index)) for index, item in enumerate(value)]
            return [(self.members(item, item_at, what), item_at) for item, item_at in found]
        raise self.error(f"a list of objects ({what}) is expected here, not {kind_of(value)}", pointer=at)

    def text(self, value: JSON, at: str, what: str) -> str:
        """The value if it is text with at least one character."""
        if isinstance(value, str) and value:
            return value
        raise self.error(f"{what} is expected here as text, not {kind_of(value)}", pointer=at)

    def number(self, value: JSON, at: str, what: str) -> int | float:
        """A finite number, which may be written as text."""
        number: int | float | None = None
        if isinstance(value, str):
            try:
                number = float(value)
            except ValueError:
                number = None
        elif isinstance(value, int | float) and not isinstance(value, bool):
            number = value
        if number is None or (isinstance(number, float) and not math.isfinite(number)):
            raise self.error(f"{what} is expected here as a number, not {kind_of(value)}", pointer=at)
        return number


def whole_number(value: JSON) -> JSON:
    """A count or a number of seconds: ``"600"`` and ``600.0`` become ``600``; anything else stays."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def spelled(value: JSON, spellings: Mapping[str, str]) -> JSON:
    """A known word in its documented capitalisation; anything else as it is.

    Args:
        value: What the payload has.
        spellings: The documented words by their lower-case form (see `words`).
    """
    return spellings.get(value.strip().lower(), value) if isinstance(value, str) else value


def words(*documented: str) -> Mapping[str, str]:
    """Return the table that `spelled` accepts."""
    return {word.lower(): word for word in documented}


def present(**members: JSON) -> JSONObject:
    """An object of the members that are not None."""
    return {name: value for name, value in members.items() if value is not None}
