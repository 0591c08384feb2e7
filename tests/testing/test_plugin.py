"""The pytest plugin, in runs of pytest of its own.

In processes of their own too: pytester forgets what an inner run imported, and half of httpcore would be
there twice.
"""

from __future__ import annotations

from datetime import timedelta
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from psa_fleet._base import clock
from psa_fleet.simulator import Simulator
from psa_fleet.testing import instant_sleep
from tests.docs.pages import language, parsed

pytestmark = pytest.mark.slow

pytest_plugins = ["pytester"]
PAGE = Path(__file__).resolve().parents[2] / "docs" / "testing.md"
# Other plugins, which need as much time as all the rest, are left out.
OTHERS = ("anyio", "benchmark", "cacheprovider", "hypothesispytest", "recording", "schemathesis", "xdist")
OPTIONS = (*(f"-pno:{name}" for name in OTHERS), "--strict-markers", "-W", "error")


def test_plugin_has_a_pytest11_entry_point() -> None:
    assert "psa_fleet.testing.plugin" in {point.value for point in entry_points(group="pytest11")}


def test_docs_testing_examples_pass(pytester: pytest.Pytester) -> None:
    blocks = [example.parsed for example in parsed(PAGE).examples() if language(example) == "python"]
    with_pytest = [str(block) for block in blocks if "def test_" in str(block)]
    imports = "from psa_fleet import Retry, ServerError\nfrom psa_fleet.simulator import Fault, Simulator\n"
    pytester.makepyfile(imports + "\n".join(with_pytest))
    pytester.runpytest_subprocess(*OPTIONS).assert_outcomes(passed=3)


@pytest.mark.promise("P826")
def test_marker_plays_a_scenario_from_text_and_from_a_file(pytester: pytest.Pytester) -> None:
    page = PAGE.with_name("scenarios.md")
    blocks = [str(example.parsed) for example in parsed(page).examples() if language(example) == "python"]
    [example] = [block for block in blocks if "def test_" in block]
    more = """
@pytest.mark.psa_fleet_simulator(scenario="stage.yaml")
def test_file(psa_fleet_simulator):
    assert psa_fleet_simulator.world.vehicles == 5

@pytest.mark.psa_fleet_simulator(scenario="conditions")
def test_built_in(psa_fleet_simulator):
    assert psa_fleet_simulator.world.vin(2)[3:7] == "NODA"
"""
    pytester.makepyfile("from psa_fleet.simulator import Simulator\n" + example + more)
    (pytester.path / "stage.yaml").write_text("vehicles: 5")
    pytester.runpytest_subprocess(*OPTIONS).assert_outcomes(passed=3)


@pytest.mark.promise("P809", "P810", "P814")
def test_plugin_fixtures_work_in_tests(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import asyncio
        import pytest
        from psa_fleet import ClientStateError, ConfigurationError, RateLimitError
        from psa_fleet.simulator import Fault

        left = []

        def test_simulator_is_made_per_test(psa_fleet_simulator, psa_fleet_client):
            left.extend([psa_fleet_simulator, psa_fleet_client()])
            left[1].fleets().first()

        def test_simulator_of_the_test_before_is_stopped(psa_fleet_simulator):
            assert psa_fleet_simulator is not left[0]
            assert psa_fleet_simulator.requests == []
            with pytest.raises(RuntimeError):
                left[0].url
            with pytest.raises(ClientStateError):
                left[1].fleets().first()

        @pytest.mark.psa_fleet_simulator(vehicles=7, seed=3)
        class TestMarks:
            @pytest.mark.psa_fleet_simulator(vehicles=2, quirks=True)
            def test_nearest_mark_wins(self, psa_fleet_simulator):
                assert (psa_fleet_simulator.world.vehicles, psa_fleet_simulator.world.seed) == (2, 3)

            def test_marks_of_other_tests_do_not_apply(self, psa_fleet_simulator):
                assert psa_fleet_simulator.world.vehicles == 7

        def test_async_client_of_a_subscription(psa_fleet_async_client, psa_fleet_simulator):
            async def count():
                async with psa_fleet_async_client("TMTS", retry=None) as client:
                    return len([fleet async for fleet in client.fleets()])

            assert asyncio.run(count()) == 2
            assert psa_fleet_simulator.requests[0].path == "/connectedcar/v2/fleets"

        @pytest.mark.psa_fleet_simulator(rate_limit=(100, 1))
        def test_waits_advance_the_clock(psa_fleet_simulator, psa_fleet_client, psa_fleet_instant_sleep):
            begin = psa_fleet_simulator.clock.now
            client = psa_fleet_client(rate_limit="wait")
            for _ in range(5):
                client.fleets().first()
            passed = (psa_fleet_simulator.clock.now - begin).total_seconds()
            assert passed == pytest.approx(sum(psa_fleet_instant_sleep.sleeps), abs=1e-3)
            assert passed >= 4

        @pytest.mark.psa_fleet_simulator(rate_limit=(100, 1))
        def test_async_clients_wait_too(psa_fleet_simulator, psa_fleet_async_client, psa_fleet_instant_sleep):
            begin = psa_fleet_simulator.clock.now

            async def ask():
                async with psa_fleet_async_client(rate_limit="wait") as client:
                    await asyncio.gather(*(client.fleets().first() for _ in range(5)))

            asyncio.run(ask())
            passed = (psa_fleet_simulator.clock.now - begin).total_seconds()
            assert 4 <= passed <= sum(psa_fleet_instant_sleep.sleeps) + 1e-3

        def test_instant_sleep_starts_no_simulator(psa_fleet_instant_sleep, request):
            assert "psa_fleet_simulator" not in request.fixturenames
            assert psa_fleet_instant_sleep.sleeps == []

        def test_unknown_subscription(psa_fleet_client):
            with pytest.raises(ConfigurationError, match="subscription"):
                psa_fleet_client("gold")
        """
    )
    pytester.runpytest_subprocess(*OPTIONS).assert_outcomes(passed=9)


def test_simulated_time_passes_by_waits_only(monkeypatch: pytest.MonkeyPatch) -> None:
    real = clock.Clock()
    start = (real.monotonic(), real.now())
    with instant_sleep(Simulator()) as simulated, instant_sleep() as waits:
        before = simulated.monotonic(), simulated.now()
        monkeypatch.setattr(clock.Clock, "monotonic", lambda _: start[0] + 600)
        monkeypatch.setattr(clock.Clock, "now", lambda _: start[1] + timedelta(minutes=10))
        # A slow machine does not make the world older.
        assert (simulated.monotonic(), simulated.now()) == before
        assert (waits.monotonic(), waits.now()) == (start[0] + 600, start[1] + timedelta(minutes=10))
        simulated.sleep(2.5)
        assert simulated.monotonic() == before[0] + 2.5
        assert simulated.now() == before[1] + timedelta(seconds=2.5)


@pytest.mark.promise("P814")
def test_wrong_mark_is_an_error_that_names_it(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.psa_fleet_simulator(vehicle=7)
        def test_it(psa_fleet_simulator):
            pass
        """
    )
    result = pytester.runpytest_subprocess(*OPTIONS)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*unexpected keyword argument 'vehicle'*"])


@pytest.mark.promise("P809")
def test_plugin_imports_nothing_unless_a_fixture_is_used(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_plugin_imports_little():
            ours = {name for name in sys.modules if name.startswith("psa_fleet")}
            testing = {"psa_fleet", "psa_fleet.testing", "psa_fleet.testing.plugin"}
            base = {"psa_fleet._base", "psa_fleet._base.lazy", "psa_fleet._base.public_names"}
            assert ours == testing | base
            assert not {"attrs", "httpx", "starlette", "uvicorn"} & set(sys.modules)
        """
    )
    pytester.runpytest_subprocess(*OPTIONS).assert_outcomes(passed=1)


def test_fixture_without_the_extra_names_what_to_install(pytester: pytest.Pytester) -> None:
    pytester.makeconftest("import sys\nsys.modules['starlette'] = None\nsys.modules['uvicorn'] = None")
    pytester.makepyfile(
        """
        def test_it(psa_fleet_simulator):
            pass

        def test_waiting_needs_no_extra(psa_fleet_instant_sleep):
            assert psa_fleet_instant_sleep.sleeps == []
        """
    )
    result = pytester.runpytest_subprocess(*OPTIONS)
    result.assert_outcomes(errors=1, passed=1)
    result.stdout.fnmatch_lines(["*pip install 'psa-fleet?simulator?'*"])


def test_types_of_the_fixtures_can_be_named() -> None:
    import psa_fleet.testing

    names = vars(psa_fleet.testing)["__all__"]
    assert names == sorted(names)
    for name in names:
        assert getattr(psa_fleet.testing, name).__name__ == name
    with pytest.raises(AttributeError, match="Client'"):
        _ = psa_fleet.testing.Client  # type: ignore[attr-defined]  # the point of the test
