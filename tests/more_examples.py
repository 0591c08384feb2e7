"""`--examples-times=10`: every property runs ten times its examples, new ones each time.

CI runs the same examples every time, so that the same tree always has the same result. `make test-random`
looks elsewhere; a failure prints what reproduces it (`@reproduce_failure`).
"""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import settings


def add_option(parser: pytest.Parser) -> None:
    """Declare the option; a plugin that conftest registers is too late for that."""
    parser.addoption(
        "--examples-times", type=int, default=1, help="take so many times the examples of each property"
    )


def pytest_itemcollected(item: pytest.Item) -> None:
    times = cast("int", item.config.getoption("--examples-times"))
    test = getattr(item, "obj", None)
    own = getattr(test, "_hypothesis_internal_use_settings", None)
    if times > 1 and isinstance(own, settings):
        more = own.max_examples * times
        # A property has its own settings, which come before those of a profile: hypothesis has no public way
        # to change them afterwards.
        changed = settings(
            own, max_examples=more, derandomize=False, database=None, print_blob=True, deadline=None
        )
        test.__dict__["_hypothesis_internal_use_settings"] = changed
