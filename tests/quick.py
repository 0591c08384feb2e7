"""`--quick`: a part of every room in about a minute, for a developer who works.

Of each test the first and the last case run, and properties draw few examples: too few to count those that
reach the assertions (properties.py), so that no floor holds. The sync half of the facade's tests is left out:
it is made from the async half. CI runs everything.
"""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import settings

MOST_EXAMPLES: Final = 5
MADE: Final = "facade_sync"


def add_option(parser: pytest.Parser) -> None:
    """Declare the option; a plugin that conftest registers is too late for that."""
    parser.addoption("--quick", action="store_true", help="run a part of every room in about a minute")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--quick"):
        return
    cases: dict[str, list[pytest.Item]] = {}
    for item in items:
        if MADE not in item.path.parts:
            cases.setdefault(item.nodeid.partition("[")[0], []).append(item)
    kept = {item for found in cases.values() for item in (found[0], found[-1])}
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = [item for item in items if item in kept]
    for item in items:
        test = getattr(item, "obj", None)
        own = getattr(test, "_hypothesis_internal_use_settings", None)
        if isinstance(own, settings):
            # See more_examples.py: hypothesis has no public way to change them afterwards.
            fewer = settings(own, max_examples=min(own.max_examples, MOST_EXAMPLES))
            test.__dict__.update(_hypothesis_internal_use_settings=fewer, floor=0)
