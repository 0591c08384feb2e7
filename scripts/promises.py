"""Promises of README and docs, the rows of docs/promises.md, and the tests that attack them.

Three places carry a promise's number: a comment after the sentence that makes it (`<!-- P101 -->`), a row of
docs/promises.md, and a marker on each test that attacks it (`@pytest.mark.promise("P101")`). Comments and
markers are the truth: `make tables` writes the row's last two columns, pages and tests, from them.

Markers are read from syntax trees, so that the comparison is the same whichever tests were selected, costs a
fraction of a second, and needs no second collection.
"""

from __future__ import annotations

import ast
import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PAGE: Final = "docs/promises.md"
HEADING: Final = "What you get"
"""Heading of README's list in which every bullet carries a number."""

_NUMBER: Final = re.compile(r"P\d{3}")
_COMMENT: Final = re.compile(r"<!-- (P\d{3}(?: P\d{3})*) -->")
_MEANT: Final = re.compile(r"<!--\s*P\d.*?(?:-->|$)")
_ROW: Final = re.compile(r"^\| *(P\d+) *\|(.*)\|\s*$")
_AREA: Final = re.compile(r"^## .*\(P(\d)xx\)$")
_CODE: Final = re.compile(r"(`+).+?\1")
_MOVE: Final = "put it behind a sentence"
_NOT_RUN: Final = ("skip", "xfail", "importorskip")


@dataclass(frozen=True)
class Row:
    """One row of docs/promises.md."""

    number: str
    promise: str
    attack: str
    line: int
    area: str
    """First digit of the numbers in its table, `""` outside of one."""


@dataclass(frozen=True)
class Sentence:
    """One number in a comment behind a sentence."""

    number: str
    page: str
    line: int


@dataclass(frozen=True)
class Attack:
    """One number on a test."""

    number: str
    path: str
    test: str
    line: int
    skipped: str = ""
    """The name under which pytest is told not to run it: `skip`, `xfail` or `importorskip`."""


def rows(text: str) -> list[Row]:
    """Rows of the page, in its order."""
    found = []
    area = ""
    for line, content in enumerate(text.splitlines(), 1):
        if content.startswith("#"):
            heading = _AREA.match(content)
            area = heading[1] if heading else ""
        if row := _ROW.match(content):
            promise, attack, *_ = [*_cells(row[2]), "", ""]
            found.append(Row(row[1], promise, attack, line, area))
    return found


def pages(root: Path) -> list[str]:
    """Every page that may make a promise."""
    docs = sorted(path.relative_to(root).as_posix() for path in (root / "docs").rglob("*.md"))
    return ["README.md", *(page for page in docs if page != PAGE)]


def sentences(root: Path) -> list[Sentence]:
    """Numbers behind sentences, page by page."""
    return [
        Sentence(number, page, line)
        for page in pages(root)
        for line, content, is_code in _lines(root, page)
        if not is_code
        for comment in _COMMENT.findall(_CODE.sub("", content))
        for number in comment.split()
    ]


def attacks(root: Path) -> list[Attack]:
    """Numbers on tests, file by file."""
    return [attack for path, text in _marked_files(root) for attack in _markers_of(path, text)[0]]


def page(root: Path) -> str:
    """docs/promises.md with its last two columns as they should be."""
    made: dict[str, list[str]] = {}
    for sentence in sentences(root):
        made.setdefault(sentence.number, []).append(sentence.page)
    attacked: dict[str, set[str]] = {}
    for attack in attacks(root):
        attacked.setdefault(attack.number, set()).add(attack.test)
    lines = []
    for line in (root / PAGE).read_text("utf-8").splitlines():
        row = _ROW.match(line)
        lines.append(_row(row, made, attacked) if row else line)
    return "\n".join(lines) + "\n"


def _row(row: re.Match[str], made: dict[str, list[str]], attacked: dict[str, set[str]]) -> str:
    number = row[1]
    promise, attack, *_ = [*_cells(row[2]), "", ""]
    where = ", ".join(dict.fromkeys(_link(page) for page in made.get(number, [])))
    tests = ", ".join(f"`{test}`" for test in sorted(attacked.get(number, ())))
    return f"| {' | '.join((number, promise, attack, where, tests))} |"


def problems(root: Path) -> list[str]:
    """One sentence for each thing that does not fit: where, what, and what to do."""
    known = rows((root / PAGE).read_text("utf-8"))
    made, attacked = sentences(root), attacks(root)
    numbers = {row.number for row in known}
    return [
        *_about_rows(known, {s.number for s in made}, {a.number for a in attacked}),
        *_about_pages(root),
        *(
            f"{s.page}:{s.line}: {s.number} has no row in {PAGE}: add one"
            for s in made
            if s.number not in numbers
        ),
        *(
            f"{a.path}:{a.line}: {a.test} is marked with {a.number}, which has no row in {PAGE}: add one,"
            " or correct the marker"
            for a in attacked
            if a.number not in numbers
        ),
        *(
            f"{a.path}:{a.line}: {a.test} attacks {a.number} and is not run ({a.skipped}): run it,"
            " or mark another test"
            for a in attacked
            if a.skipped
        ),
        *_about_markers(root),
    ]


def _about_rows(known: Sequence[Row], made: set[str], attacked: set[str]) -> Iterator[str]:
    times = Counter(row.number for row in known)
    for row in known:
        where = f"{PAGE}:{row.line}: {row.number}"
        if not _NUMBER.fullmatch(row.number) or row.number[1] != row.area:
            area = f"P{row.area}xx" if row.area else "no area"
            yield f"{where} is in the table of {area}: give it a number of its area"
        if times[row.number] > 1:
            yield f"{where} is the number of {times[row.number]} rows: give each its own"
        if not row.promise or not row.attack:
            yield f"{where} does not name both the promise and what attacks it"
        if row.number not in made:
            yield f"{where} is promised on no page: write <!-- {row.number} --> behind the sentence"
        if row.number not in attacked:
            yield f'{where} is attacked by no test: mark one with @pytest.mark.promise("{row.number}")'


def _about_pages(root: Path) -> Iterator[str]:
    for page in pages(root):
        for line, content, is_code in _lines(root, page):
            where = f"{page}:{line}"
            for comment in _MEANT.findall(content):
                if is_code or comment not in _CODE.sub("", content):
                    yield f"{where}: {comment} is in code, where readers see it: {_MOVE}"
                elif not _COMMENT.fullmatch(comment):
                    yield f"{where}: {comment} is malformed: expected <!-- P101 --> or <!-- P101 P102 -->"
                elif content.lstrip(" >").startswith("<!--"):
                    yield f"{where}: {comment} begins its line, which ends the paragraph: {_MOVE}"
                elif content.startswith("#"):
                    yield f"{where}: {comment} is in a heading, which changes its anchor: {_MOVE}"
    yield from _about_bullets(root)


def _about_bullets(root: Path) -> Iterator[str]:
    bullets: list[tuple[int, str]] = []
    inside = False
    for line, content, _ in _lines(root, "README.md"):
        if content.startswith("## "):
            inside = content == f"## {HEADING}"
        elif inside and content.startswith(("- ", "* ")):
            bullets.append((line, content))
        elif inside and bullets:
            bullets[-1] = (bullets[-1][0], f"{bullets[-1][1]} {content.strip()}")
    if not bullets:
        yield f'README.md: there is no list under "{HEADING}": correct HEADING in scripts/promises.py'
    for line, content in bullets:
        if not _COMMENT.search(content):
            yield f'README.md:{line}: this bullet under "{HEADING}" promises without a number: {content[:60]}'


def _about_markers(root: Path) -> Iterator[str]:
    for path, text in _marked_files(root):
        yield from _markers_of(path, text)[1]


@functools.cache
def _markers_of(path: str, text: str) -> tuple[list[Attack], list[str]]:
    """The attacks in a file, and a sentence for each marker that is none. Parsing all files takes seconds."""
    tree = ast.parse(text, path)
    whole = _markers(_pytestmark(tree))
    not_run = _not_run(_pytestmark(tree)) or _not_run(_outside_functions(tree))
    found, placed = [], [*whole]
    for name, function, above in _tests(tree):
        nodes = [*function.decorator_list, *above]
        own = _markers(nodes)
        placed += own
        skipped = not_run or (_not_run([*nodes, *function.body]) if own or whole else "")
        found += [Attack(number, path, name, function.lineno, skipped) for number, _ in [*whole, *own]]
    wrong, lines = [], {line for _, line in placed}
    # Looking at every node costs most of the time, and finds more only where there are more.
    for number, line in placed if text.count("mark.promise(") == len(lines) else _markers([tree]):
        if line not in lines:
            wrong.append(
                f'{path}:{line}: promise("{number}") is on nothing that pytest runs: put it on a test'
            )
        elif not _NUMBER.fullmatch(number):
            wrong.append(f"{path}:{line}: promise({number}) has no valid number: expected a text like P101")
    return found, wrong


def _lines(root: Path, page: str) -> Iterator[tuple[int, str, bool]]:
    """Lines of a page, each with whether it is part of a code block."""
    fence = ""
    for number, line in enumerate((root / page).read_text("utf-8").splitlines(), 1):
        opened = re.match(r" *(```+|~~~+)", line)
        if opened and not fence:
            fence = opened[1]
        elif opened and opened[1].startswith(fence) and line.strip() == opened[1]:
            fence = ""
        yield number, line, bool(fence)


def _cells(rest: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", rest)]


def _link(page: str) -> str:
    """README is no page of the site."""
    inside = page.removeprefix("docs/")
    return page.removesuffix(".md") if inside == page else f"[{inside.removesuffix('.md')}]({inside})"


def _marked_files(root: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((root / "tests").rglob("*.py")):
        text = path.read_text("utf-8")
        if "promise(" in text:
            yield path.relative_to(root).as_posix(), text


_Function = ast.FunctionDef | ast.AsyncFunctionDef


def _tests(tree: ast.Module) -> Iterator[tuple[str, _Function, list[ast.expr]]]:
    """Name of each test, the test, and what its class says of it."""
    for node in tree.body:
        if isinstance(node, _Function) and node.name.startswith("test_"):
            yield node.name, node, []
        elif isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            above = [*node.decorator_list, *_pytestmark(node)]
            for method in node.body:
                if isinstance(method, _Function) and method.name.startswith("test_"):
                    yield f"{node.name}.{method.name}", method, above


def _pytestmark(node: ast.Module | ast.ClassDef) -> list[ast.expr]:
    return [
        statement.value
        for statement in node.body
        if isinstance(statement, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "pytestmark" for target in statement.targets)
    ]


def _markers(nodes: Sequence[ast.AST]) -> list[tuple[str, int]]:
    """Numbers in calls of `pytest.mark.promise`, with their lines."""
    return [
        (_number(argument), call.lineno)
        for node in nodes
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "promise"
        and isinstance(call.func.value, ast.Attribute)
        and call.func.value.attr == "mark"
        for argument in call.args or [ast.Constant("")]
    ]


def _number(argument: ast.expr) -> str:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return ast.unparse(argument)


def _not_run(nodes: Sequence[ast.AST]) -> str:
    """Name of what keeps pytest from running it; `""` without one. `skipif` is for other platforms."""
    for node in nodes:
        for inner in ast.walk(node):
            if isinstance(inner, ast.Attribute) and inner.attr in _NOT_RUN:
                owner = ast.unparse(inner.value)
                if owner in ("pytest", "pytest.mark"):
                    return inner.attr
    return ""


def _outside_functions(tree: ast.Module) -> list[ast.stmt]:
    return [node for node in tree.body if not isinstance(node, _Function | ast.ClassDef)]
