"""The picture of README.md shows what the command prints today."""

from __future__ import annotations

import sys

import pytest

import picture


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="it has no pseudo terminals")
def test_picture_shows_the_output_of_its_command() -> None:
    shown = picture.PICTURE.read_text(encoding="utf-8")
    assert shown == picture.drawn(picture.output()), "run scripts/picture.py"
    assert shown.count("<text") > 6
