"""A property whose examples never reach its assertions fails with that reason."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, assume, example, given, settings
from hypothesis import strategies as st

from ..properties import Reached, Vacuous, reached, reaches

NUMBERS = st.integers(0, 99)
quiet = settings(
    database=None, derandomize=True, suppress_health_check=cast("list[HealthCheck]", list(HealthCheck))
)


def counts(test: Any) -> Reached:
    found = test.reached
    assert isinstance(found, Reached)
    return found


def test_reaches_nothing_reached_fails_naming_property_count_and_share() -> None:
    @reaches()
    @quiet
    @given(NUMBERS)
    def halves(number: int) -> None:
        if number >= 0:
            return
        reached()

    with pytest.raises(Vacuous) as caught:
        halves()
    assert str(caught.value) == (
        "halves: 0 of 100 examples reached the assertions (0%), and at least 30% must; "
        "draw examples that get there, near the bounds of the subject"
    )


@pytest.mark.slow
@pytest.mark.parametrize(("bound", "fails"), [(5, True), (95, False)])
@pytest.mark.parametrize("derandomize", [True, False])
def test_reaches_share_decides(bound: int, fails: bool, derandomize: bool) -> None:
    @reaches(0.5)
    @settings(quiet, derandomize=derandomize)
    @given(st.permutations(range(100)))
    def rarely(numbers: list[int]) -> None:
        if numbers[0] >= bound:
            return
        reached()

    if fails:
        with pytest.raises(Vacuous, match=r"^rarely: \d+ of 100 examples .* at least 50% must"):
            rarely()
    else:
        rarely()
        assert counts(rarely).share >= 0.5


def test_reaches_assumption_counts_as_not_reached() -> None:
    @reaches()
    @quiet
    @given(NUMBERS)
    def assumed(number: int) -> None:
        reached()  # too early, and still not counted for those that are turned away
        assume(number < 3)

    with pytest.raises(Vacuous, match=r"^assumed: "):
        assumed()


def test_reaches_explicit_examples_do_not_count() -> None:
    seen: list[int] = []

    @reaches(because="the point of this test", share=0.01)
    @example(-1)
    @example(-2)
    @settings(quiet, max_examples=10)
    @given(NUMBERS)
    def explicit(number: int) -> None:
        seen.append(number)
        if number >= 0:
            return
        reached()

    with pytest.raises(Vacuous, match=r"^explicit: 0 of 10 examples"):
        explicit()
    assert {-1, -2} <= set(seen)


def test_reaches_no_generated_example_fails() -> None:
    @reaches()
    @example(1)
    @settings(quiet, phases=[Phase.explicit])
    @given(NUMBERS)
    def only_explicit(number: int) -> None:
        reached()

    with pytest.raises(Vacuous, match=r"^only_explicit: 0 of 0 examples"):
        only_explicit()


def test_reaches_failing_property_fails_with_its_own_error_after_shrinking() -> None:
    @reaches()
    @quiet
    @given(NUMBERS)
    def wrong(number: int) -> None:
        if number % 2:
            return
        reached()
        assert number < 50

    with pytest.raises(AssertionError, match="assert 50 < 50") as caught:
        wrong()
    assert not isinstance(caught.value, Vacuous)


def test_reaches_counts_start_over_with_each_run() -> None:
    few = [True]

    @reaches()
    @quiet
    @given(NUMBERS)
    def again(number: int) -> None:
        if few:
            return
        reached()

    with pytest.raises(Vacuous):
        again()
    few.clear()
    again()
    assert counts(again) == Reached(100, 100, 0.3)


def test_reaches_settings_above_it_hold() -> None:
    @settings(quiet, max_examples=7)
    @reaches()
    @given(NUMBERS)
    def seven(number: int) -> None:
        reached()

    seven()
    assert counts(seven).examples == 7


def test_reaches_coroutine_is_counted() -> None:
    @reaches()
    @quiet
    @given(NUMBERS)
    async def halves(number: int) -> None:
        await asyncio.sleep(0)
        if number >= 0:
            return
        reached()

    # As the plugin of anyio does it.
    handle = halves.hypothesis  # type: ignore[attr-defined]  # given by hypothesis
    body = handle.inner_test
    assert inspect.iscoroutinefunction(body)
    handle.inner_test = lambda **arguments: asyncio.run(body(**arguments))
    with pytest.raises(Vacuous, match=r"^halves: 0 of 100"):
        halves()  # as hypothesis calls it


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@reaches()
@settings(max_examples=20)
@given(number=NUMBERS)
async def test_reaches_runs_coroutines_under_anyio(number: int) -> None:
    await asyncio.sleep(0)
    reached()
    assert 0 <= number < 100


@pytest.fixture(scope="module")
def ten() -> int:
    return 10


@pytest.mark.parametrize("factor", [1, 2])
@reaches()
@settings(max_examples=20)
@given(number=NUMBERS)
def test_reaches_goes_with_fixtures_and_parameters(number: int, factor: int, ten: int) -> None:
    reached()
    assert number * factor * ten == ten * factor * number


def test_reaches_wrong_use_is_refused() -> None:
    with pytest.raises(ValueError, match="share must be above 0 and at most 1, got 0"):
        reaches(0)
    with pytest.raises(ValueError, match=r"a share below 30% needs a reason: because="):
        reaches(0.29)
    with pytest.raises(TypeError, match=r"plain: @reaches\(\) must be above @given"):

        @reaches()
        def plain() -> None: ...

    with pytest.raises(RuntimeError, match=r"outside a property that has @reaches\(\)"):
        reached()
