"""Identifiers that say where their facts are, so that no index of a large world has to be kept."""

from __future__ import annotations

import hashlib

_MARK = 8
_NUMBER = 6


def digest(*parts: object) -> str:
    """Return the same hexadecimal text for the same parts, on every machine and in every run."""
    return hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()


def make_id(seed: int, kind: str, *numbers: int) -> str:
    """Make the identifier of the thing of a kind that these numbers name."""
    places = "".join(f"{number:0{_NUMBER}x}" for number in numbers)
    return digest(seed, kind, *numbers)[:_MARK] + places


def parse_id(seed: int, kind: str, text: str) -> tuple[int, ...] | None:
    """Read the numbers out of an identifier; None when this world never made it."""
    places = text[_MARK:]
    try:
        numbers = tuple(int(places[i : i + _NUMBER], 16) for i in range(0, len(places), _NUMBER))
    except ValueError:
        return None
    return numbers if numbers and make_id(seed, kind, *numbers) == text else None
