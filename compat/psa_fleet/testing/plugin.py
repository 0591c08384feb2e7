"""The pytest plugin: fixtures for the tests of programs that use this library.

pytest loads it wherever psa-fleet is installed, so it imports nothing before a fixture is used. The fixtures
with a simulator need the extra `simulator`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..simulator import Simulator
    from .clients import AsyncClientFactory, ClientFactory
    from .clock import FakeClock

_MARK = "psa_fleet_simulator"


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line(
        "markers",
        f"{_MARK}(**arguments): how the fixture of this name is made: the arguments of World and of Simulator"
        " in psa_fleet.simulator",
    )


@pytest.fixture
def psa_fleet_simulator(request: pytest.FixtureRequest) -> Iterator[Simulator]:
    """A running simulator of its own for each test: `.inject(...)`, `.requests`, `.clock`, `.url`.

    `@pytest.mark.psa_fleet_simulator(vehicles=3, quirks=True, rate_limit=(1000, 5))` sets its arguments.
    With `scenario="stage.yaml"`, a path next to the test, or the text of a scenario, it plays that scenario.
    """
    from .clients import simulator

    arguments: dict[str, object] = {}
    for mark in request.node.iter_markers(_MARK):
        # The nearest mark comes first, and wins.
        arguments = {**mark.kwargs, **arguments}
    with simulator(arguments, request.path.parent) as running:
        yield running


@pytest.fixture
def psa_fleet_client(psa_fleet_simulator: Simulator) -> Iterator[ClientFactory]:
    """Make clients of the simulator: `psa_fleet_client(Subscription.CONNECTED_FLEET, retry=None)`.

    They are closed after the test. Without a subscription it is `delegation publique`, which is v3.
    """
    from .clients import ClientFactory

    with ClientFactory(psa_fleet_simulator) as clients:
        yield clients


@pytest.fixture
def psa_fleet_async_client(psa_fleet_simulator: Simulator) -> AsyncClientFactory:
    """Make asynchronous clients of the simulator; use them in `async with`, which closes them."""
    from .clients import AsyncClientFactory

    return AsyncClientFactory(psa_fleet_simulator)


@pytest.fixture
def psa_fleet_instant_sleep(request: pytest.FixtureRequest) -> Iterator[FakeClock]:
    """Let no client wait: between attempts, for rate limits, for a remote action.

    In a test with `psa_fleet_simulator`, what is waited for passes in its world.
    """
    from .clock import instant_sleep

    running = request.getfixturevalue(_MARK) if _MARK in request.fixturenames else None
    with instant_sleep(running) as waits:
        yield waits
