"""The examples of the documentation are typed programs: mypy --strict accepts them as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ..type_checking import checked
from .pages import ROOT, language, pages, parsed

pytestmark = pytest.mark.slow

UNTYPED = '# mypy: disable-error-code="import-untyped"'
"""Examples import libraries without types, such as vcrpy."""

WRONG = "from psa_fleet import FleetHandle\n\n\ndef f(fleet: FleetHandle) -> None:\n    fleet.vehicels()\n"


def extracted(page: Path) -> str:
    """A page's Python, each line where the page has it; its first line is a title."""
    document = parsed(page)
    lines = [UNTYPED, *[""] * document.text.count("\n")]
    for example in document.examples():
        if language(example) == "python":
            block = str(example.parsed).splitlines()
            lines[example.line : example.line + len(block)] = block
    return "\n".join(lines) + "\n"


def modules() -> dict[str, str]:
    """Every page, the demo, and a program with an error, by the names of their modules."""
    found = {f"page_{re.sub('[^a-z]', '_', page.stem.lower())}": extracted(page) for page in pages()}
    return found | {"demo": (ROOT / "scripts" / "demo.py").read_text("utf-8"), "wrong": WRONG}


@pytest.mark.promise("P911", "P167")
def test_examples_are_clean_for_mypy_strict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = checked(tmp_path, modules(), monkeypatch)
    found = [line for line in output.splitlines() if not line.startswith("Found ")]
    assert len(found) == 1, output
    assert 'wrong.py:5: error: "FleetHandle" has no attribute "vehicels"' in found[0]
