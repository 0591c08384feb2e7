"""For the tests of programs that use this library.

`instant_sleep` needs no extra. docs/testing.md has the fixtures of the pytest plugin: `ClientFactory` is the
type of `psa_fleet_client`, `AsyncClientFactory` that of `psa_fleet_async_client`, `FakeClock` that of
`psa_fleet_instant_sleep`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.lazy import lazy

if TYPE_CHECKING:
    from .clients import AsyncClientFactory as AsyncClientFactory
    from .clients import ClientFactory as ClientFactory
    from .clock import FakeClock as FakeClock
    from .clock import instant_sleep as instant_sleep
else:
    __getattr__, __dir__, __all__ = lazy(__name__, globals())
