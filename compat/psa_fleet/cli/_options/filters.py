"""Options that are made from the parameters of operations, and the keyword arguments that they become."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from .._base.derived import OPTIONS
from .._base.readings import Filter
from .completed import one_of
from .intervals import time_of

if TYPE_CHECKING:
    from .connection import Session

_TYPES: Final[dict[str, type]] = {"whole": int, "number": float, "flag": bool}
_METAVARIABLES: Final = {"range": "LOW-HIGH", "date": "DATE", "moment": "TIME"}


class Filters:
    """What the command line states of derived options."""

    def __init__(self, known: tuple[Filter, ...], values: dict[str, object]) -> None:
        self._known, self._values = known, values

    def arguments(self, session: Session, *, of_vehicle: bool) -> dict[str, Any]:
        """The keyword arguments for a method of the facade.

        Args:
            session: The present is its.
            of_vehicle: Whether the method is one of a vehicle's or of its trip's.

        Raises:
            typer.BadParameter: A value is malformed, or the method has no such argument.
        """
        found = {}
        for each in self._known:
            value = self._values[_name(each)]
            if value is None or value == []:
                continue
            if each.only == ("fleet" if of_vehicle else "vehicle"):
                problem = "a vehicle has no such filter" if of_vehicle else "it needs --vehicle"
                raise typer.BadParameter(problem, param_hint=each.option)
            items = value if isinstance(value, list) else [value]
            converted = [_converted(each, item, session) for item in items]
            found[each.keyword] = converted if each.is_list else converted[0]
        return found


def _converted(known: Filter, value: object, session: Session) -> object:
    if known.kind == "moment":
        return time_of(str(value), known.option, session.now)
    if known.kind == "date":
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise typer.BadParameter("expected a date such as 2026-05-01", param_hint=known.option) from None
    return value


def filters(known: tuple[Filter, ...] | str) -> Callable[..., Filters]:
    """A group of options; `merged` puts them into a command's signature.

    Args:
        known: The options, or the command that is written by hand, such as `trips list`.
    """
    every = OPTIONS[known] if isinstance(known, str) else known

    def group(**values: object) -> Filters:
        return Filters(every, values)

    parameters = [
        inspect.Parameter(
            _name(each), inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_annotation(each)
        )
        for each in every
    ]
    vars(group)["__signature__"] = inspect.Signature(parameters)
    return group


def _name(known: Filter) -> str:
    """Unlike every other parameter of a command."""
    return f"filter_{known.keyword}"


def _annotation(known: Filter) -> object:
    made = _TYPES.get(known.kind, str)
    option = f"{known.option}/--no-{known.option.removeprefix('--')}" if made is bool else known.option
    limits: dict[str, Any] = {"min": known.least, "max": known.most} if made in (int, float) else {}
    info = typer.Option(
        option,
        metavar=_METAVARIABLES.get(known.kind),
        help=f"{known.help.rstrip('.')}{'; repeatable' if known.is_list else ''}.",
        autocompletion=one_of(known.choices) if known.choices else None,
        **limits,
    )
    return Annotated[(list[made] if known.is_list else made) | None, info]  # type: ignore[valid-type] # a value
