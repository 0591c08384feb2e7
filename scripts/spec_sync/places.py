"""Where something is in a document: JSON pointers, lines, and the error that names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Path: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True)
class Place:
    """A line and a column, both from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


Places: TypeAlias = Mapping[Path, Place]


class UnrepairableError(Exception):
    """A document can't be used: what is wrong, where, and what to do.

    Attributes:
        problem: What is wrong.
        where: A JSON pointer, a place in the text, or both.
        hint: What to do.
    """

    def __init__(self, problem: str, where: str, hint: str) -> None:
        super().__init__(f"{where}: {problem}. {hint}")
        self.problem = problem
        self.where = where
        self.hint = hint


def pointer(path: Path) -> str:
    """A JSON pointer (RFC 6901) as a URI fragment.

    Args:
        path: Keys and indexes from the root.
    """
    return "#" + "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def parts(text: str) -> tuple[str, ...]:
    """The keys of a JSON pointer, all as text.

    Args:
        text: A pointer such as `#/paths/~1fleets/get`.
    """
    tail = text.removeprefix("#").removeprefix("/")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in tail.split("/")) if tail else ()


def at(path: Path, places: Places) -> str:
    """A pointer with its line, or with that of the nearest thing around it that has one.

    Args:
        path: Keys and indexes from the root.
        places: What has a place.
    """
    for length in range(len(path), -1, -1):
        if path[:length] in places:
            return f"{pointer(path)} ({places[path[:length]]})"
    return pointer(path)
