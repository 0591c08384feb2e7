"""A pytest plugin that hides installed packages, for runs as on a machine without them.

`PSA_FLEET_TESTS_HIDE=orjson,rich python -m pytest -p tests.hiding ...` fails when one of them was imported.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Final

import pytest

VARIABLE: Final = "PSA_FLEET_TESTS_HIDE"


class Hiding(MetaPathFinder):
    """Finds none of the hidden packages, and lets no other finder find them."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse a hidden package."""
        if fullname.partition(".")[0] in self.hidden:
            raise ModuleNotFoundError(f"No module named {fullname!r} (hidden)", name=fullname)
        return None


HIDDEN: Final = frozenset(filter(None, os.environ.get(VARIABLE, "").split(",")))


def imported() -> set[str]:
    """The hidden packages that are there all the same."""
    return {name.partition(".")[0] for name in sys.modules} & HIDDEN


def pytest_configure() -> None:
    """Refuse a run in which something was imported before it could be hidden."""
    if not HIDDEN:
        raise pytest.UsageError(f"{VARIABLE} names no package")
    if imported():
        raise pytest.UsageError(f"imported before they could be hidden: {', '.join(sorted(imported()))}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that has imported what it should not see."""
    if imported():
        session.exitstatus = pytest.ExitCode.INTERNAL_ERROR


sys.meta_path.insert(0, Hiding(HIDDEN))
