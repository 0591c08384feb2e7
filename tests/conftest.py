"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from psa_fleet.testing import Waits, no_waiting

from . import attacks


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(attacks)


@pytest.fixture(scope="session", autouse=True)
def nothing_waits() -> Iterator[Waits]:
    """No test sleeps between tries."""
    with no_waiting() as waits:
        yield waits


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The event loop of async tests."""
    return "asyncio"
