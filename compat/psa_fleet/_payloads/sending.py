"""Encoding of bodies: what JSON lacks is refused with its place, and nothing is sent."""

from __future__ import annotations

import json
import math
from types import NoneType

from .._base.json import JSON, kind_of, pointer, whole
from .._base.plain import plain
from ..errors import FormatError


def encoded(payload: JSON, error: type[FormatError]) -> bytes:
    """Encode a payload as a request's body.

    What is written to files may be mended (`_base.json.dumps`). What is sent acts on vehicles: it is sent
    as it was meant or not at all.

    Args:
        payload: The payload.
        error: The class of errors.

    Returns:
        JSON in UTF-8.

    Raises:
        FormatError: There is a number or a text in it that JSON or UTF-8 lacks, or another Python object.
    """
    try:
        return json.dumps(
            payload, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain
        ).encode()
    except (ValueError, TypeError, RecursionError):
        message, at = _refused(payload)
    raise error(message, pointer=at)


def _plain(value: object) -> object:
    found = plain(value, "body")
    if found is value:
        raise TypeError
    return found


def _refused(payload: JSON) -> tuple[str, str]:
    """The first value that cannot be encoded: what is wrong with it, and its place."""
    todo: list[tuple[object, str]] = [(payload, "")]
    while todo:
        value, at = todo.pop()
        if isinstance(value, dict):
            if not all(isinstance(name, str) for name in value):
                return "a member name must be text", at
            if any(whole(name) != name for name in value):
                return "half of a surrogate pair in a member name is not a character", at
            todo += [(each, pointer(at, name)) for name, each in reversed(value.items())]
        elif isinstance(value, (list, tuple)):
            todo += [(each, pointer(at, index)) for index, each in reversed(list(enumerate(value)))]
        elif isinstance(value, str):
            if whole(value) != value:
                return "half of a surrogate pair is not a character", at
        elif isinstance(value, float) and not math.isfinite(value):
            return "a number that is not finite cannot be sent as JSON", at
        elif not isinstance(value, (int, float, NoneType)):
            return f"{kind_of(value)} cannot be sent as JSON", at
    return "the payload is nested too deeply to be sent", ""
