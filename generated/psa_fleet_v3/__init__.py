"""Low-level client for Groupe PSA B2B Web API v3, made from specs/v3.yaml by `make regenerate`: change that, not this.

`models` has the types of bodies, `api` a function an operation, `client` the connection, `operations` the
specification's operations as data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import Client as Client
    from .types import Response as Response

__all__ = ["Client", "Response"]

if not TYPE_CHECKING:

    def __getattr__(name):  # noqa: ANN001, ANN202 (hidden from type checkers, which then catch a misspelt name)
        if name == "Client":
            from .client import Client as value
        elif name == "Response":
            from .types import Response as value
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value
