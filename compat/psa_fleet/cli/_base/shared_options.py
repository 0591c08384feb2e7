"""Options that several commands share: written once, and put into the signature that typer reads."""

from __future__ import annotations

import inspect
from collections.abc import Callable


def merged(
    command: Callable[..., object], run: Callable[..., None], **groups: Callable[..., object]
) -> Callable[..., None]:
    """Make a function for typer out of a command's own parameters and those of shared groups.

    Args:
        command: What the command does. Its first parameter is not given on the command line, nor are those
            that have a group.
        run: Called with the objects that the groups made and with the command's own arguments, all by name.
        groups: Functions whose parameters are options, and that make one object of them.

    Returns:
        The function, with the command's name and docstring.
    """
    own = [each for each in _parameters(command)[1:] if each.name not in groups]
    shared = {name: _parameters(group) for name, group in groups.items()}

    def called(**given: object) -> None:
        made = {
            name: group(**{each.name: given.pop(each.name) for each in shared[name]})
            for name, group in groups.items()
        }
        run(**made, **given)

    parameters = [
        each.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for each in (*own, *(each for group in shared.values() for each in group))
    ]
    called.__name__ = command.__name__
    called.__doc__ = command.__doc__
    called.__module__ = command.__module__
    called.__annotations__ = {each.name: each.annotation for each in parameters}
    vars(called)["__signature__"] = inspect.Signature(parameters)
    return called


def _parameters(function: Callable[..., object]) -> list[inspect.Parameter]:
    """Its parameters with their options; other annotations stay text, so that they import no model."""
    found = inspect.signature(function).parameters

    def holder() -> None:
        """Has the annotations of options only."""

    holder.__annotations__ = {
        name: each.annotation for name, each in found.items() if not _is_foreign(each.annotation)
    }
    options = inspect.get_annotations(holder, globals=vars(inspect.getmodule(function)), eval_str=True)
    return [each.replace(annotation=options.get(name, each.annotation)) for name, each in found.items()]


def _is_foreign(annotation: object) -> bool:
    """Whether this is the type of an object that is not given on the command line."""
    return annotation in ("Session", "Connect", "Filters")
