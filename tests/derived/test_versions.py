"""The versions of the documents are in specs/ alone, and in the changelog, which has what a release has."""

from __future__ import annotations

import re

import derive
from tests.specification import VERSIONS, document

NUMBERS = {name: str(document(name)["info"]["version"]) for name in VERSIONS}
MADE = ("docs/units.md", "docs/promises.md")


def test_version_of_a_document_is_written_nowhere_by_hand() -> None:
    number = re.compile(rf"(?<![\d.])({'|'.join(map(re.escape, NUMBERS.values()))})(?![\d.]*\d)")
    found = [
        f"{path.relative_to(derive.ROOT).as_posix()}:{line}"
        for folder, ending in (("compat", "*.py"), ("docs", "*.md"), ("scripts", "*.py"), (".", "README.md"))
        for path in sorted((derive.ROOT / folder).glob(ending if folder == "." else f"**/{ending}"))
        if path.relative_to(derive.ROOT).as_posix() not in MADE
        for line, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if number.search(text)
    ]
    assert not found


def test_changelog_states_the_versions_of_specs() -> None:
    text = (derive.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = text.split("\n## ")[1]
    assert f"v2 ({NUMBERS['v2']})" in newest
    assert f"v3 ({NUMBERS['v3']})" in newest
