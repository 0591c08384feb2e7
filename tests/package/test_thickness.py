"""scripts/thickness.py: an async side that is covered less than the sync side is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import thickness


def report(folder: Path, **covered: float) -> str:
    files = {
        f"compat/psa_fleet/{name.replace('__', '/')}.py": {"summary": {"percent_covered": percent}}
        for name, percent in covered.items()
    }
    path = folder / "report.json"
    path.write_text(json.dumps({"files": files}), encoding="utf-8")
    return str(path)


def test_thickness_of_a_thin_async_side_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = report(tmp_path, _async__pages=72.0, _sync__pages=100.0, _async__trip=99.0, _sync__trip=100.0)
    assert thickness.main([written]) == 1
    said = capsys.readouterr().err
    assert "_async/pages.py is covered by 72.0 %" in said
    assert "trip.py" not in said


def test_thickness_of_equal_sides_is_enough(tmp_path: Path) -> None:
    both = {"_async__pages": 98.0, "_sync__pages": 97.0, "export___async": 90.0, "export___sync": 91.0}
    assert thickness.main([report(tmp_path, **both)]) == 0
    thin = {**both, "export___async": 50.0}
    assert thickness.main([report(tmp_path, **thin)]) == 1


def test_thickness_of_a_partial_measurement_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert thickness.main([report(tmp_path, errors=100.0)]) == 2
    assert "measure the whole suite" in capsys.readouterr().err
