"""Names of a package that are imported when they are first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def lazy(
    package: str, namespace: dict[str, object], table: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """Make the functions and the list with which a package offers names that it has not imported.

    Args:
        package: The package's `__name__`.
        namespace: The package's `globals()`: a name is kept there once it was imported.
        table: The names, by the module that has them, relative to the package. The names under `"."` are
            submodules.

    Returns:
        The package's `__getattr__`, `__dir__` and `__all__`.
    """
    homes = {name: module for module, names in table.items() for name in names}
    exported = sorted(homes)

    def load(name: str) -> object:
        module = homes.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        if module == ".":
            return import_module(f"{package}.{name}")
        value: object = getattr(import_module(module, package), name)
        namespace[name] = value
        return value

    def names() -> list[str]:
        return sorted({*namespace, *exported})

    return load, names, exported
