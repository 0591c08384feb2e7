"""The examples of the documentation are right for a type checker, too: a misspelt name in one is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..type_checking import checked
from .pages import language, pages, parsed

pytestmark = pytest.mark.slow

# Examples are not as strict as the library. A reader knows that a vehicle has an id; a program says what
# to do when it has none.
AS_IN_A_PAGE = "# mypy: " + ", ".join(
    [
        *("no-strict-optional", "no-warn-unreachable", "no-warn-return-any", "no-warn-unused-ignores"),
        *("allow-untyped-defs", "allow-incomplete-defs", "allow-untyped-calls", "allow-untyped-decorators"),
        *("allow-any-generics", 'disable-error-code="var-annotated,import-untyped"'),
    ]
)


def extracted(page: Path) -> str:
    """A page's Python, each line where the page has it; its first line is a title."""
    document = parsed(page)
    lines = [AS_IN_A_PAGE, *[""] * document.text.count("\n")]
    for example in document.examples():
        if language(example) == "python":
            block = str(example.parsed).splitlines()
            lines[example.line : example.line + len(block)] = block
    return "\n".join(lines) + "\n"


@pytest.mark.promise("P911")
def test_examples_are_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modules = {f"page_{page.stem.replace('-', '_').lower()}": extracted(page) for page in pages()}
    program = ("from psa_fleet import FleetHandle", "def f(fleet: FleetHandle):", "  fleet.vehicels()")
    modules["page_wrong"] = "\n".join((AS_IN_A_PAGE, *program))
    output = checked(tmp_path, modules, monkeypatch)
    found = [line for line in output.splitlines() if not line.startswith("Found ")]
    assert len(found) == 1, output
    assert 'page_wrong.py:4: error: "FleetHandle" has no attribute "vehicels"' in found[0]
