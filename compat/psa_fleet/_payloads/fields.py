"""Taking an object's known members apart, under any of their published spellings.

Every function here works on a private copy of the caller's payload, and carries the JSON pointer of the place
in the caller's own spelling, so that an error names the line that a person has to change.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from .._base.json import JSON, JSONObject
from ..errors import MonitorFormatError


def pointer(at: str, member: str | int) -> str:
    """The pointer of a member below ``at``, escaped as RFC 6901 says."""
    return f"{at}/{str(member).replace('~', '~0').replace('/', '~1')}"


def take(members: JSONObject, at: str, name: str, *spellings: str) -> tuple[JSON, str]:
    """Remove a member, whichever way it is spelled.

    Returns:
        Its value, None when it is absent or null (servers send both), and its pointer.

    Raises:
        MonitorFormatError: Two spellings are there and say different things.
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
            raise MonitorFormatError(
                f"`{found_as}` and `{spelling}` are two spellings of one member and differ",
                pointer=f"{at}/{spelling}",
                hint=f"Keep `{name}` alone.",
            )
    return found, f"{at}/{found_as}"  # no spelling of ours needs escaping


def as_object(value: JSON, at: str, what: str) -> JSONObject:
    """The value if it is an object; an error that names what was expected if not."""
    if isinstance(value, dict):
        return value
    raise MonitorFormatError(f"{what} is expected here as a JSON object, not {kind_of(value)}", pointer=at)


def as_objects(value: JSON, at: str, what: str) -> list[tuple[JSONObject, str]]:
    """The objects of a list and their pointers; one object alone stands for a list of one."""
    if isinstance(value, dict):
        return [(value, at)]
    if isinstance(value, list):
        return [
            (as_object(item, pointer(at, index), what), pointer(at, index))
            for index, item in enumerate(value)
        ]
    raise MonitorFormatError(f"a list of objects ({what}) is expected here, not {kind_of(value)}", pointer=at)


def as_text(value: JSON, at: str, what: str) -> str:
    """The value if it is text with at least one character."""
    if isinstance(value, str) and value:
        return value
    raise MonitorFormatError(f"{what} is expected here as text, not {kind_of(value)}", pointer=at)


def as_number(value: JSON, at: str, what: str) -> int | float:
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
        raise MonitorFormatError(f"{what} is expected here as a number, not {kind_of(value)}", pointer=at)
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
    """The table that `spelled` takes."""
    return {word.lower(): word for word in documented}


def present(**members: JSON) -> JSONObject:
    """An object of the members that are not None."""
    return {name: value for name, value in members.items() if value is not None}


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


_KINDS: tuple[tuple[type, str], ...] = (
    (int, "a number"),
    (float, "a number"),
    (Mapping, "an object"),
    (list, "a list"),
)
