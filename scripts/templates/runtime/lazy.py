"""Modules whose names are imported when they are first used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from typing import Final

_WORD: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def module_of(name: str) -> str:
    """The module that holds a class: `ECoachingScore` is in `e_coaching_score`."""
    return _WORD.sub("_", name).lower()


def imported(package: str, name: str, known: frozenset[str], modules: Mapping[str, str]) -> object:
    """Import a class of a package.

    Args:
        package: The package.
        name: The name of the class.
        known: The names of all classes.
        modules: The modules of those that `module_of` has no module for.

    Returns:
        The class.

    Raises:
        AttributeError: The package has no such class.
    """
    if name not in known:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    return getattr(import_module(f"{package}.{modules.get(name) or module_of(name)}"), name)
