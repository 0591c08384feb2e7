"""Annotations of a model whose names are imported when somebody reads them.

A model's module imports what it annotates with for type checkers only, so that a model loads nothing that it
may hold. `typing.get_type_hints()` and `attrs.resolve_types()` evaluate annotations in the module: the names
are put there before.
"""

from __future__ import annotations

import ast
import builtins
import datetime
import sys
from collections.abc import ItemsView, Iterator, KeysView, Mapping
from importlib import import_module
from typing import Any, Final

_SHARED: Final[Mapping[str, object]] = {
    "datetime": datetime,
    # Those in `types` refer to themselves, which only type checkers understand.
    "JSON": dict[str, Any] | list[Any] | str | int | float | bool | None,
    "JSONObject": dict[str, Any],
}


class LazyAnnotations(dict[str, object]):
    """Annotations of a class, by field.

    Names that its module lacks are found in the package around it, or in the one that its `_MODELS` names.
    """

    def __init__(self, annotations: dict[str, object], module: str) -> None:
        super().__init__(annotations)
        self._module = module
        self._is_ready = False

    def _prepare(self) -> None:
        if self._is_ready:
            return
        self._is_ready = True
        module = sys.modules[self._module]
        package: str = getattr(module, "_MODELS", self._module.rpartition(".")[0])
        nodes = (node for each in super().values() for node in ast.walk(ast.parse(str(each))))
        for name in {node.id for node in nodes if isinstance(node, ast.Name)}:
            if not hasattr(module, name) and not hasattr(builtins, name):
                setattr(module, name, _SHARED.get(name) or getattr(import_module(package), name))

    def __iter__(self) -> Iterator[str]:
        self._prepare()
        return super().__iter__()

    def keys(self) -> KeysView[str]:  # type: ignore[override] # a dict's own views can't be named
        """The fields."""
        self._prepare()
        return super().keys()

    def items(self) -> ItemsView[str, object]:  # type: ignore[override] # the same
        """The fields and their annotations."""
        self._prepare()
        return super().items()
