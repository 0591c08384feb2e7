"""What all tests share."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Generator, Iterator

import pytest
import trustme
from hypothesis import HealthCheck, settings
from pytest_recording.network import blocking_context

from psa_fleet.testing import FakeClock, instant_sleep

from . import attacks, measuring, more_examples, postgresql, quick, shared_imports
from .properties import Reached

# The time of an example depends on the machine, and is not a failure.
settings.register_profile(
    "any machine", parent=settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def pytest_configure(config: pytest.Config) -> None:
    # A shell that runs the tests in the background has them ignore Ctrl-C, and so would what they start.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    config.pluginmanager.register(attacks)
    config.pluginmanager.register(measuring)
    config.pluginmanager.register(more_examples)
    config.pluginmanager.register(quick)
    config.pluginmanager.register(shared_imports)


def pytest_collection_finish() -> None:
    """Leave what was collected out of all garbage collections to come: thousands of tests, and the models."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def nothing_waits() -> Iterator[FakeClock]:
    """No test sleeps between tries."""
    with instant_sleep() as waits:
        yield waits


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The cache of whoever runs the tests stays as it is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def one_authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str | None]]:
    """Trust one authority only: reading the machine's hundred costs more than most calls of a test.

    Yields:
        The variables as they were.
    """
    folder = tmp_path_factory.mktemp("authorities")
    before = {name: os.environ.get(name) for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")}
    trustme.CA().cert_pem.write_to_path(str(folder / "ca.pem"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(folder / "ca.pem"))
        patch.setenv("SSL_CERT_DIR", str(folder))
        yield before


@pytest.fixture(scope="session", autouse=True)
def block_network(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close the network once for all tests: doing so for each of thousands costs more than many of them."""
    if not request.config.getoption("--block-network"):
        yield
        return
    hosts = request.config.getoption("--allowed-hosts")
    with blocking_context(hosts.split(",") if hosts else None):
        yield


@pytest.fixture(scope="session", autouse=True)
def vcr() -> None:
    """Look for no cassette where none is used: tests/recorded has the fixture of pytest-recording."""


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The event loop of async tests."""
    return "asyncio"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.Postgres]:
    """A PostgreSQL server. Who stops it starts it again."""
    with postgresql.running() as server:
        yield server


@pytest.fixture
def postgresql_url(postgresql_server: postgresql.Postgres) -> str:
    """The URL of an empty database of the test's own."""
    return postgresql_server.create_database()


def pytest_addoption(parser: pytest.Parser) -> None:
    more_examples.add_option(parser)
    quick.add_option(parser)
    parser.addoption(
        "--reached", action="store_true", help="list how many examples reached the assertions, per property"
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    try:
        yield
    finally:
        found = getattr(getattr(item, "obj", None), "reached", None)
        if isinstance(found, Reached):
            item.user_properties.append(("reached", [*found]))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not terminalreporter.config.getoption("--reached"):
        return
    rows = [
        (Reached(*found), report.nodeid)
        for reports in terminalreporter.stats.values()
        for report in reports
        if isinstance(report, pytest.TestReport)
        for name, found in report.user_properties
        if name == "reached" and report.when == "call" and isinstance(found, list)
    ]
    terminalreporter.section("examples that reached the assertions")
    for found, nodeid in sorted(rows, key=lambda row: row[0].share):
        terminalreporter.line(f"{found.share:5.0%} {found.reached:5} of {found.examples:5}  {nodeid}")
