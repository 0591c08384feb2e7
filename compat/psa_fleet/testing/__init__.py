"""For the tests of programs that use this library.

`instant_sleep` needs no extra. docs/testing.md has the fixtures of the pytest plugin: `ClientFactory` is the
type of `psa_fleet_client`, `AsyncClientFactory` that of `psa_fleet_async_client`, `FakeClock` that of
`psa_fleet_instant_sleep`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .clock import FakeClock, instant_sleep

if TYPE_CHECKING:
    from .clients import AsyncClientFactory, ClientFactory

__all__ = ["AsyncClientFactory", "ClientFactory", "FakeClock", "instant_sleep"]

if not TYPE_CHECKING:
    # pytest loads this package wherever it is installed: the clients are imported when they are asked for.
    def __getattr__(name: str) -> object:
        if name not in {"AsyncClientFactory", "ClientFactory"}:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import clients

        return getattr(clients, name)
