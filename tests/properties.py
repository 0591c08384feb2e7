"""Properties that must not pass for want of useful examples.

A property that returns early, or assumes something, passes when every example is turned away. With
`@reaches()` it fails then: `reached()` marks where its assertions begin, and too few examples that get there
are a failure of their own.

    @reaches()
    @given(st.integers())
    def test_halves(number: int) -> None:
        if number % 2:
            return
        reached()
        assert number // 2 * 2 == number
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, NamedTuple, ParamSpec

from hypothesis.control import current_build_context

P = ParamSpec("P")
FLOOR = 0.3


class Reached(NamedTuple):
    """Examples of one run of a property."""

    examples: int
    """Generated examples that were run, without those of `@example` and those that a strategy discarded."""

    reached: int
    """Those of them that reached the assertions."""

    least: float
    """The share that has to."""

    @property
    def share(self) -> float:
        """The share that did."""
        return self.reached / self.examples if self.examples else 0.0


class Vacuous(AssertionError):
    """Too few examples of a property reached its assertions."""


class _Run:
    """The counts of one run, and whether the current example has reached the assertions."""

    def __init__(self) -> None:
        self.examples = self.reached = 0
        self.here = False

    def begin(self) -> None:
        self.here = False

    def end(self, *, kept: bool) -> None:
        # Examples of `@example`, and those replayed to report a failure, show nothing about the strategies.
        if not current_build_context().is_final:
            self.examples += 1
            self.reached += self.here and kept


# A list, and no context variable: `reached()` may be called from any thread or task.
_running: list[_Run] = []


def reached() -> None:
    """Mark the place where the assertions of a property begin."""
    if not _running:
        raise RuntimeError("reached() was called outside a property that has @reaches()")
    _running[-1].here = True


def reaches(share: float = FLOOR, *, because: str = "") -> Callable[[Callable[P, None]], Callable[P, None]]:
    """Make a property fail when too few of its examples reach `reached()`.

    It goes above `@given`, `@settings` and `@example`. Properties that are coroutines count as well.

    Args:
        share: The share of the generated examples that has to get there, above 0 and up to 1.
        because: Why less than 30 % is enough; required below that.
    """
    if not 0 < share <= 1:
        raise ValueError(f"share must be above 0 and at most 1, got {share}")
    if share < FLOOR and not because:
        raise ValueError(f"a share below {FLOOR:.0%} needs a reason: because=...")

    def decorate(test: Callable[P, None]) -> Callable[P, None]:
        handle = getattr(test, "hypothesis", None)
        if handle is None:
            raise TypeError(f"{test.__name__}: @reaches() must be above @given")
        body = handle.inner_test
        handle.inner_test = _counted(body)

        def property_(*args: P.args, **kwargs: P.kwargs) -> None:
            __tracebackhide__ = True
            run = _Run()
            _running.append(run)
            try:
                test(*args, **kwargs)
            finally:
                _running.pop()
                found = Reached(run.examples, run.reached, property_.__dict__["floor"])
                property_.__dict__["reached"] = found
            if found.share < found.least:
                raise Vacuous(_sentence(test.__name__, found))

        property_.__name__, property_.__qualname__ = test.__name__, test.__qualname__
        property_.__module__, property_.__doc__ = test.__module__, test.__doc__
        # What hypothesis, pytest and anyio note on the one holds for the other.
        property_.__dict__ = test.__dict__
        property_.__dict__.update(floor=share, __signature__=inspect.signature(test), __wrapped__=body)
        return property_

    return decorate


def _counted(body: Callable[..., Any]) -> Callable[..., Any]:
    if inspect.iscoroutinefunction(body):

        async def example_of_coroutine(*args: Any, **kwargs: Any) -> None:
            run = _running[-1]
            run.begin()
            try:
                await body(*args, **kwargs)
            except Exception:
                run.end(kept=False)
                raise
            run.end(kept=True)

        counted: Callable[..., Any] = example_of_coroutine
    else:

        def example(*args: Any, **kwargs: Any) -> Any:
            run = _running[-1]
            run.begin()
            try:
                result = body(*args, **kwargs)
            except Exception:
                run.end(kept=False)
                raise
            run.end(kept=True)
            return result

        counted = example
    counted.__name__, counted.__qualname__ = body.__name__, body.__qualname__
    counted.__module__, counted.__doc__ = body.__module__, body.__doc__
    counted.__dict__.update(body.__dict__, __wrapped__=body)
    return counted


def _sentence(name: str, found: Reached) -> str:
    return (
        f"{name}: {found.reached} of {found.examples} examples reached the assertions ({found.share:.0%}), "
        f"and at least {found.least:.0%} must; draw examples that get there, near the bounds of the subject"
    )
