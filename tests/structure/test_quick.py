"""`--quick` leaves something of every test: two cases, and some examples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .. import quick
from ..properties import Vacuous, reached, reaches


@settings(max_examples=50)
@given(st.integers())
def drawn(number: int) -> None:
    assert number == number


@reaches()
@settings(max_examples=50)
@given(st.integers(0, 9))
def counted(number: int) -> None:
    if number > 9:
        reached()


@dataclass(frozen=True)
class SimpleItem:
    """What the option looks at."""

    nodeid: str
    path: Path
    obj: Any


def examples(test: Any) -> int:
    most: int = test._hypothesis_internal_use_settings.max_examples
    return most


def test_quick_run_leaves_something_of_every_test() -> None:
    def item(name: str, folder: str = "room", test: Any = None) -> Any:
        path = Path("tests", folder, "test_it.py")
        return SimpleItem(f"{path}::{name}", path, test)

    items = [item(f"test_cases[{number}]") for number in range(9)]
    items += [
        item("test_alone"),
        item("test_pair[a[0]]"),
        item("test_pair[b]"),
        item("test_alone", quick.MADE),
    ]
    items += [item("test_drawn", test=drawn), item("test_counted", test=counted)]
    left_out: list[Any] = []
    hook = SimpleNamespace(pytest_deselected=lambda items: left_out.extend(items))
    with pytest.raises(Vacuous):
        counted()
    config: Any = SimpleNamespace(getoption=lambda name: name == "--quick", hook=hook)
    before = [*items]
    quick.pytest_collection_modifyitems(config, items)
    names = [each.nodeid.partition("::")[2] for each in items]
    assert names == [
        *("test_cases[0]", "test_cases[8]", "test_alone", "test_pair[a[0]]", "test_pair[b]"),
        *("test_drawn", "test_counted"),
    ]
    assert left_out == [each for each in before if each not in items]
    assert examples(drawn) == quick.MOST_EXAMPLES
    assert examples(counted) == quick.MOST_EXAMPLES
    counted()
