"""docs/promises.md agrees with the pages that make the promises and the tests that attack them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import promises

from .. import attacks
from .pages import ROOT

pytest_plugins = ["pytester"]

README: Final = """# A library

## What you get

- **Once.** Nothing is sent
  twice. <!-- P101 -->
- **Whole.** No file is half written. <!-- P201 P202 -->

## Where to go on

- Nothing is promised here.
"""

PAGE: Final = """# Promises

## Client (P1xx)

| | promise | attacked with | made in | tests |
| --- | --- | --- | --- | --- |
| P101 | Nothing is sent twice. | lost responses | README | `test_lost` |

## Feeds (P2xx)

| | promise | attacked with | made in | tests |
| --- | --- | --- | --- | --- |
| P201 | No file is half \\| written. | kill | README, [faults](faults.md) | `TestA.test_kill`, `test_full` |
| P202 | A second run is refused. | two at once | README | `test_two` |
"""

FAULTS: Final = "# When it fails\n\nA file is whole. <!-- P201 -->\n"

TESTS: Final = """import pytest


@pytest.mark.parametrize("case", [pytest.param(1, marks=pytest.mark.promise("P101"))])
def test_lost(case): ...


class TestA:
    pytestmark = pytest.mark.promise("P201")

    @pytest.mark.skipif(True, reason="another platform")
    async def test_kill(self): ...


@pytest.mark.promise("P201")
def test_full(): ...
"""

MARKED: Final = """import pytest

pytestmark = [pytest.mark.anyio, pytest.mark.promise("P202")]


def test_two(): ...
"""

FILES: Final = {
    "README.md": README,
    "docs/promises.md": PAGE,
    "docs/faults.md": FAULTS,
    "tests/test_files.py": TESTS,
    "tests/test_marked.py": MARKED,
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A project that is in order."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.slow
def test_promises_match_pages_and_tests() -> None:
    assert promises.problems(ROOT) == []


@pytest.mark.slow
def test_promises_page_is_current() -> None:
    assert promises.page(ROOT) == (ROOT / promises.PAGE).read_text("utf-8"), "run `make tables`"


def test_promises_attacks_are_collected(request: pytest.FixtureRequest) -> None:
    """pytest sees the same markers as the syntax trees, in every file that this run collects."""
    config = request.config
    if any("::" in argument for argument in config.args) or config.getoption("lf", default=False):
        pytest.skip("only some tests of a file are collected")
    seen = config.stash[attacks.COLLECTED]
    files = {path for path, _ in seen}
    read: dict[tuple[str, str], set[str]] = {}
    for attack in promises.attacks(ROOT):
        if attack.path in files:
            read.setdefault((attack.path, attack.test), set()).add(attack.number)
    assert read == {test: numbers for test, numbers in seen.items() if numbers}


def test_promises_in_order_have_no_problems(tree: Path) -> None:
    assert promises.problems(tree) == []
    assert promises.page(tree) == PAGE


def test_promises_page_is_written_from_comments_and_markers(tree: Path) -> None:
    (tree / promises.PAGE).write_text(
        PAGE.replace(" | README | `test_lost` |", " |").replace("`test_two`", "`test_gone`")
    )
    assert promises.page(tree) == PAGE


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "README.md",
            " <!-- P101 -->",
            "",
            [
                "docs/promises.md:7: P101 is promised on no page: write <!-- P101 --> behind the sentence",
                'README.md:5: this bullet under "What you get" promises without a number: '
                "- **Once.** Nothing is sent twice.",
            ],
        ),
        (
            "README.md",
            "## What you get",
            "## Features",
            ['README.md: there is no list under "What you get": correct HEADING in scripts/promises.py'],
        ),
        (
            "README.md",
            "P101 -->",
            "P101 P999 -->",
            ["README.md:6: P999 has no row in docs/promises.md: add one"],
        ),
        (
            "docs/promises.md",
            "| P202 |",
            "| P201 |",
            [
                "docs/promises.md:13: P201 is the number of 2 rows: give each its own",
                "docs/promises.md:14: P201 is the number of 2 rows: give each its own",
                "README.md:7: P202 has no row in docs/promises.md: add one",
                "tests/test_marked.py:6: test_two is marked with P202, which has no row in docs/promises.md:"
                " add one, or correct the marker",
            ],
        ),
        (
            "docs/promises.md",
            "## Feeds (P2xx)",
            "## Feeds (P3xx)",
            [
                f"docs/promises.md:{line}: {number} is in the table of P3xx: give it a number of its area"
                for line, number in ((13, "P201"), (14, "P202"))
            ],
        ),
        (
            "docs/promises.md",
            "| lost responses |",
            "| |",
            ["docs/promises.md:7: P101 does not name both the promise and what attacks it"],
        ),
        (
            "docs/faults.md",
            "<!-- P201 -->",
            "<!--P201, P202-->",
            [
                "docs/faults.md:3: <!--P201, P202--> is malformed:"
                " expected <!-- P101 --> or <!-- P101 P102 -->"
            ],
        ),
        (
            "docs/faults.md",
            "A file is whole. <!-- P201 -->",
            "A file is whole.\n<!-- P201 --> Always.",
            [
                "docs/faults.md:4: <!-- P201 --> begins its line, which ends the paragraph:"
                " put it behind a sentence"
            ],
        ),
        (
            "docs/faults.md",
            "A file is whole. <!-- P201 -->",
            "```python\nx = 1  # <!-- P201 -->\n```",
            ["docs/faults.md:4: <!-- P201 --> is in code, where readers see it: put it behind a sentence"],
        ),
        (
            "docs/faults.md",
            "<!-- P201 -->",
            "Call `x() <!-- P201 -->`.",
            ["docs/faults.md:3: <!-- P201 --> is in code, where readers see it: put it behind a sentence"],
        ),
        (
            "docs/faults.md",
            "# When it fails",
            "# When it fails <!-- P201 -->",
            [
                "docs/faults.md:1: <!-- P201 --> is in a heading, which changes its anchor:"
                " put it behind a sentence"
            ],
        ),
        (
            "tests/test_marked.py",
            ', pytest.mark.promise("P202")',
            "",
            ['docs/promises.md:14: P202 is attacked by no test: mark one with @pytest.mark.promise("P202")'],
        ),
        (
            "tests/test_marked.py",
            "def test_two(",
            "def check_two(",
            ['docs/promises.md:14: P202 is attacked by no test: mark one with @pytest.mark.promise("P202")'],
        ),
        (
            "tests/test_marked.py",
            "def test_two(): ...",
            "@pytest.mark.skip\ndef test_two(): ...",
            [
                "tests/test_marked.py:7: test_two attacks P202 and is not run (skip): run it,"
                " or mark another test"
            ],
        ),
        (
            "tests/test_marked.py",
            "def test_two(): ...",
            "def test_two():\n    pytest.xfail()",
            [
                "tests/test_marked.py:6: test_two attacks P202 and is not run (xfail): run it,"
                " or mark another test"
            ],
        ),
        (
            "tests/test_marked.py",
            "import pytest\n",
            'import pytest\n\nredis = pytest.importorskip("redis")\n',
            [
                "tests/test_marked.py:8: test_two attacks P202 and is not run (importorskip): run it,"
                " or mark another test"
            ],
        ),
        (
            "tests/test_marked.py",
            "def test_two(): ...",
            'def test_two(): ...\n\n\n@pytest.mark.promise("P101")\ndef helper(): ...',
            ['tests/test_marked.py:9: promise("P101") is on nothing that pytest runs: put it on a test'],
        ),
        (
            "tests/test_marked.py",
            '"P202"',
            '"P202", NUMBER',
            [
                "tests/test_marked.py:6: test_two is marked with NUMBER, which has no row in"
                " docs/promises.md: add one, or correct the marker",
                "tests/test_marked.py:3: promise(NUMBER) has no valid number: expected a text like P101",
            ],
        ),
    ],
)
def test_promises_out_of_order_are_named(tree: Path, file: str, old: str, new: str, said: list[str]) -> None:
    text = (tree / file).read_text("utf-8")
    assert old in text
    (tree / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert promises.problems(tree) == said


SKIPPED: Final = """import pytest


@pytest.mark.promise("P101")
@pytest.mark.parametrize("case", [])
def test_lost(case): ...


@pytest.mark.promise("P201")
@pytest.mark.skipif(True, reason="another platform")
def test_kill(): ...


@pytest.mark.skipif(True, reason="another platform")
def test_other(): ...


@pytest.mark.promise("P202")
def test_two(): ...
"""


@pytest.mark.parametrize(("ci", "failed"), [("true", 2), ("", 0)])
def test_promises_attack_skipped_in_ci_fails(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, ci: str, failed: int
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # an inner run forgets what it imports
    pytester.makeini("[pytest]\nmarkers = promise(number): a promise")
    pytester.makepyfile(SKIPPED)
    result = pytester.runpytest_inprocess(plugins=[attacks])
    result.assert_outcomes(passed=1, errors=failed, skipped=3 - failed)
    if failed:
        result.stdout.fnmatch_lines(["*::test_kill attacks P201 and was not run: Skipped: another platform"])
