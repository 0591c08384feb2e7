"""The examples of the documentation are right for a type checker, too: a misspelt name in one is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from mypy import api

from .pages import ROOT, language, pages, parsed

CONFIGURATION = f"""
[mypy]
python_version = 3.11
check_untyped_defs = True
mypy_path = {ROOT / "compat"}:{ROOT / "generated"}
explicit_package_bases = True
# A reader knows that a vehicle has an id; a program says what to do when it has none.
strict_optional = False
disable_error_code = var-annotated
[mypy-vcr.*]
ignore_missing_imports = True
"""


def extracted(page: Path) -> str:
    """A page's Python, each line where the page has it."""
    document = parsed(page)
    lines = [""] * (document.text.count("\n") + 1)
    for example in document.examples():
        if language(example) == "python":
            block = str(example.parsed).splitlines()
            lines[example.line : example.line + len(block)] = block
    return "\n".join(lines) + "\n"


def checked(folder: Path, modules: dict[str, str]) -> str:
    """What mypy has against them."""
    (folder / "mypy.ini").write_text(CONFIGURATION, encoding="utf-8")
    files = []
    for name, text in modules.items():
        file = folder / f"page_{name.replace('-', '_').lower()}.py"
        file.write_text(text, encoding="utf-8")
        files.append(str(file))
    options = ["--config-file", str(folder / "mypy.ini"), "--cache-dir", str(folder), "--hide-error-context"]
    output, problem, _ = api.run([*options, *files])
    assert not problem
    return output


@pytest.mark.promise("P911")
def test_examples_are_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    modules = {page.stem: extracted(page) for page in pages()}
    wrong = "from psa_fleet import FleetHandle\n\n\ndef f(fleet: FleetHandle):\n    fleet.vehicels()\n"
    output = checked(tmp_path, {**modules, "wrong": wrong})
    found = [line for line in output.splitlines() if not line.startswith("Found ")]
    assert len(found) == 1, output
    assert 'page_wrong.py:5: error: "FleetHandle" has no attribute "vehicels"' in found[0]
