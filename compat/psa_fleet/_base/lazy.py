"""Names of a package that are imported when they are first used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

from .public_names import PUBLIC_NAMES

_EXEMPT: Final = frozenset(("psa_fleet.simulator", "psa_fleet.testing", "psa_fleet.upgrade"))
"""Packages whose errors have no private values in their frames. What a public name of any other raises has
been through `forget()`."""


def lazy(
    package: str, namespace: dict[str, object]
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """Make the functions and the list with which a package offers names that it has not imported.

    Args:
        package: The package's `__name__`. Its names are those that it imports for type checkers;
            `make tables` writes them into `public_names.py`.
        namespace: The package's `globals()`: a name is kept there once it was imported.

    Returns:
        The package's `__getattr__`, `__dir__` and `__all__`.
    """
    homes = PUBLIC_NAMES[package]

    def load(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        from .importing import importing

        module, _, attribute = home.partition(":")
        with importing():
            value: object = import_module(module)
        if attribute:
            value = getattr(value, attribute)
            if package not in _EXEMPT:
                from .privacy import forgetting_public

                value = forgetting_public(value)
        namespace[name] = value
        return value

    def names() -> list[str]:
        return sorted({*namespace, *homes})

    return load, names, list(homes)
