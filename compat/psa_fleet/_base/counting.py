"""Numbers of things in messages."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun: `1 vehicle`, `1,200 vehicles`.

    Args:
        number: The number.
        noun: The noun for one thing.
        plural: The noun for several things, the noun with an `s` by default.
    """
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
