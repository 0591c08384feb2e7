"""What is made from the catalog and specs/ is current, and can be made."""

from __future__ import annotations

import pytest

import derive


@pytest.mark.slow
@pytest.mark.promise("P941")
def test_derived_modules_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert derive.main(["--check"]) == 0, capsys.readouterr().err
