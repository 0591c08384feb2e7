"""Tests that attack a promise of docs/promises.md: which of them pytest collects, and that they run."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import Final

import pytest

COLLECTED: Final = pytest.StashKey[dict[tuple[str, str], set[str]]]()
"""Path and name of every test that was collected, deselected ones too, and the promises that it attacks."""


def pytest_configure(config: pytest.Config) -> None:
    config.stash[COLLECTED] = {}


def pytest_itemcollected(item: pytest.Item) -> None:
    if isinstance(item, pytest.Function):
        path = item.nodeid.partition("::")[0]
        name = item.originalname if item.cls is None else f"{item.cls.__name__}.{item.originalname}"
        known = item.config.stash[COLLECTED].setdefault((path, name), set())
        known.update(number for marker in item.iter_markers("promise") for number in marker.args)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail an attack that CI skips: it would prove nothing, and stay green for ever."""
    report = yield
    numbers = [number for marker in item.iter_markers("promise") for number in marker.args]
    if numbers and report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.longrepr = (
            f"{item.nodeid} attacks {' and '.join(numbers)} and was not run: {reason}\n"
            "An attack runs in CI. Install what it needs, or mark another test."
        )
    return report
