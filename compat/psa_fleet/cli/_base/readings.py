"""Commands and options that are made from the catalog and specs/: the form of their rows."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["text", "whole", "number", "flag", "date", "moment", "range"]
Where: TypeAlias = Literal["vehicle", "either", "one", "fleets", "fleet", "trip"]


class Filter(NamedTuple):
    """An option that becomes a keyword argument of the facade."""

    keyword: str
    option: str
    kind: Kind
    help: str
    is_list: bool = False
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    only: str = ""
    """`vehicle` or `fleet` where only one of both handles has it."""


class Reading(NamedTuple):
    """A command that reads through one method of the facade."""

    name: str
    where: Where
    """Whose method it is."""
    method: str
    table: str
    help: str
    is_page: bool = False
    ids: tuple[tuple[str, str], ...] = ()
    """Metavariable and help of the ids that the method needs."""
    single: str | None = None
    """The method that reads one of the items by its id."""
    filters: tuple[Filter, ...] = ()
    is_timed: bool = False
    """Whether it has a period."""
