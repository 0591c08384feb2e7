"""Low-level client for Groupe PSA B2B Web API v3.

It is made from specs/v3.yaml by `make regenerate`: change that, not this. `models` has the types of
bodies, `api` a module an operation, `client` the connection, `operations` the operations as data.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import Client as Client
    from .types import Response as Response

__all__ = ["Client", "Response"]

_MODULES = {"Client": "client", "Response": "types"}

if not TYPE_CHECKING:
    # Hidden from type checkers, which then catch a misspelt name.
    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        globals()[name] = value
        return value
