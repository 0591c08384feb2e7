"""The picture of README.md shows what the command prints today; charts suit light and dark pages."""

from __future__ import annotations

import re
import sys
from xml.etree import ElementTree

import pytest

import picture
from both_schemes import GRAY


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="it has no pseudo terminals")
def test_picture_shows_the_output_of_its_command() -> None:
    shown = picture.PICTURE.read_text(encoding="utf-8")
    assert shown == picture.drawn(picture.output()), "run scripts/picture.py"
    assert shown.count("<text") > 6


@pytest.mark.parametrize("name", ["benchmarks", "tables", "world"])
def test_chart_has_no_color_that_a_light_or_a_dark_page_hides(name: str) -> None:
    chart = ElementTree.fromstring(picture.PICTURE.with_name(f"{name}.svg").read_text("utf-8"))
    assert chart.get("fill") == GRAY
    styles = " ".join(each.get("style", "") for each in chart.iter())
    assert f"stroke: {GRAY}" in styles and "fill: none" in styles
    assert not re.search(r"(fill|stroke): (#ffffff|#000000|white|black)", styles)
