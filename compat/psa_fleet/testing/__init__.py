"""For the tests of programs that use this library.

`no_waiting` needs no extra. docs/testing.md has the fixtures of the pytest plugin: `Clients` is the type of
`psa_fleet_client`, `AsyncClients` that of `psa_fleet_async_client`, `Waits` that of `psa_fleet_no_waiting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .clock import Waits, no_waiting

if TYPE_CHECKING:
    from .clients import AsyncClients, Clients

__all__ = ["AsyncClients", "Clients", "Waits", "no_waiting"]

if not TYPE_CHECKING:
    # pytest loads this package wherever it is installed: the clients are imported when they are asked for.
    def __getattr__(name: str) -> object:
        if name not in {"AsyncClients", "Clients"}:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import clients

        return getattr(clients, name)
