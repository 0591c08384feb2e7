"""scripts/current.py: every script has its turn, and the first that fails ends the check."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import current


@pytest.mark.parametrize(
    ("statuses", "ran"), [({}, [*current.CHECKS]), ({"unasync": 2}, ["regenerate", "derive", "unasync"])]
)
def test_check_ends_at_the_first_script_that_fails(
    statuses: dict[str, int], ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, list[str]] = {}

    def script(name: str) -> SimpleNamespace:
        return SimpleNamespace(main=lambda given: seen.update({name: given}) or statuses.get(name, 0))

    for name in current.CHECKS:
        monkeypatch.setitem(sys.modules, name, script(name))
    assert current.main() == sum(statuses.values())
    assert [*seen] == ran
    assert all(given == ["--check"] for name, given in seen.items() if name != "undescribed")


def test_current_runs_the_scripts_that_accept_check() -> None:
    others = {"current", "sync_spec"}  # the latter compares with a document of the vendor's
    scripts = [path for path in Path(current.__file__).parent.glob("*.py") if path.stem not in others]
    comparing = {path.stem for path in scripts if '"--check"' in path.read_text(encoding="utf-8")}
    assert comparing == {name for name, given in current.CHECKS.items() if given}
