"""What the tests of the command line share."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest
import typer.testing
from typer.main import get_command


@pytest.fixture(scope="session", autouse=True)
def one_tree_of_commands() -> Iterator[None]:
    """Build the commands once, as a process does: Typer's runner builds them for each call, which is slow."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typer.testing, "_get_command", functools.cache(get_command))
        yield
