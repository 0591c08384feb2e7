"""A monitor file with any value is converted to valid JSON, or left as it is with a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from psa_fleet.cli._convert.changes import CannotConvertError, Format, changes_for
from tests.facade.test_odd_bodies import OLD_MONITOR, changed
from tests.strategies import ODD_VALUES, nested

from .running import MONITOR, run

CASES: Final = (
    (OLD_MONITOR, Format.NEW, False),
    (MONITOR, Format.NEW, False),
    (MONITOR, Format.DEPRECATED, True),
)
TEXTS: Final = ("1" * 5_000, "[" * 100_000, "-1e400", json.dumps(nested(900, 1)), '"\\ud83d"', "NaN")


@pytest.mark.slow
@pytest.mark.promise("P745")
@pytest.mark.parametrize(("monitor", "to", "split"), CASES)
def test_convert_makes_valid_json_of_unexpected_values(
    monitor: Any, to: Format, split: bool, tmp_path: Path
) -> None:
    path = tmp_path / "monitor.json"
    written = refused = 0
    for odd in ODD_VALUES[::3]:
        for document in changed(monitor, odd):
            # As a file may say it: Python's own words are refused as no JSON.
            path.write_bytes(json.dumps(document).replace("Infinity", "1e400").encode())
            try:
                changes = changes_for(path, to, split=split)
            except CannotConvertError as error:
                str(error).encode()
                refused += 1
                continue
            for change in changes:
                json.loads(change.new, parse_constant=pytest.fail)
                change.diff().encode()
                written += 1
    assert refused > 150
    assert (written > 150) is (monitor is OLD_MONITOR or to is Format.DEPRECATED)


@pytest.mark.promise("P745")
@pytest.mark.parametrize(
    "text", ["1" * 5_000, "[" * 100_000, "-1e400", json.dumps(nested(900, 1)), '"\\ud83d"', "NaN"]
)
@pytest.mark.parametrize("format", ["new", "deprecated"])
def test_convert_command_ends_with_a_sentence(text: str, format: str, tmp_path: Path) -> None:
    path = tmp_path / "monitor.json"
    before = json.dumps(OLD_MONITOR)[:-1] + f', "more": {text}}}'
    path.write_text(before, encoding="utf-8")
    ended = run("monitors", "convert", str(path), "--format", format, "--write")
    failed = text != '"\\ud83d"'
    assert ended.exit_code == failed, ended.exception
    assert f"{int(failed)} cannot be converted" in ended.stderr or not failed
    assert (path.read_text(encoding="utf-8") == before) is failed
