"""The examples of the documentation are typed programs for pyright, too. It takes long: nightly."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..type_checking import pyright_of
from .test_types import modules

pytestmark = pytest.mark.slow


@pytest.mark.promise("P167")
def test_examples_are_clean_for_pyright(tmp_path: Path) -> None:
    found = pyright_of(tmp_path, modules(), "standard")
    assert [(name, line) for name, line, _ in found] == [("wrong", 5)], found
