"""What coverage does not need to see: a property is measured on its first examples only.

Tracing makes Python twice as slow, and properties are most of the work. What an example after the first few
would cover, it covers by luck; a branch that matters has an example of its own.
"""

from __future__ import annotations

import functools
import inspect
import os
from collections.abc import Generator
from typing import Any, Final

import pytest
from coverage import Coverage

MEASURED_EXAMPLES: Final = 10


def unmeasured() -> dict[str, str]:
    """The environment for a process that may not write a file of its own, so not those of coverage either."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    measured = Coverage.current()
    handle = getattr(getattr(item, "obj", None), "hypothesis", None)
    if measured is None or handle is None or inspect.iscoroutinefunction(handle.inner_test):
        return (yield)
    body = handle.inner_test
    examples = 0

    @functools.wraps(body)
    def example(*args: Any, **kwargs: Any) -> Any:
        nonlocal examples
        examples += 1
        if examples == MEASURED_EXAMPLES + 1:
            measured.stop()
        return body(*args, **kwargs)

    handle.inner_test = example
    try:
        return (yield)
    finally:
        handle.inner_test = body
        if Coverage.current() is not measured:
            measured.start()
