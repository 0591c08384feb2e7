"""Places of a specification where a person has to write."""

from __future__ import annotations


def undescribed(text: str) -> list[int]:
    """The lines of a specification where a person has to write a sentence."""
    return [number for number, line in enumerate(text.split("\n"), 1) if "TODO(sync)" in line]
