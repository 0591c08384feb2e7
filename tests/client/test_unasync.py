"""scripts/unasync.py: what it turns into what, and what its check finds."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from pathlib import Path

import pytest

import unasync


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the real one, which a test may spoil."""
    for side in ("_async", "_sync"):
        shutil.copytree(unasync.PACKAGE / side, tmp_path / side, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(unasync, "PACKAGE", tmp_path)
    monkeypatch.setattr(unasync, "formatted", lambda text, _: text)
    monkeypatch.setattr(sys, "argv", ["unasync.py"])
    assert unasync.main() == 0
    monkeypatch.setattr(sys, "argv", ["unasync.py", "--check"])
    assert unasync.main() == 0
    return tmp_path


def test_substitutions() -> None:
    source = (
        "async def f() -> AsyncX[T]:\n    async with x:\n        return [await y async for y in aiter(z)]\n"
    )
    expected = "def f() -> X[T]:\n    with x:\n        return [y for y in iter(z)]\n"
    assert unasync.translated(source, Counter()) == expected


def test_a_stale_file_is_found(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (package / "_sync" / "trip.py").open("a") as file:
        file.write("# changed by hand\n")
    assert unasync.main() == 1
    assert "trip.py is stale" in capsys.readouterr().err


def test_a_missing_file_is_found(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "_sync" / "trip.py").unlink()
    assert unasync.main() == 1
    assert "trip.py is missing" in capsys.readouterr().err


def test_a_surplus_file_is_found(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "_sync" / "extra.py").touch()
    assert unasync.main() == 1
    assert "extra.py is surplus" in capsys.readouterr().err


def test_a_rule_nobody_uses_is_found(
    package: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unasync, "RULES", (*unasync.RULES, ("nobody_writes_this", "")))
    assert unasync.main() == 1
    assert "'nobody_writes_this' is never used" in capsys.readouterr().err
