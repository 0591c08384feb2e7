"""Runs a page of the documentation from top to bottom, the way a reader would."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from sybil import Document, Example
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser
from typer.testing import CliRunner

from psa_fleet.cli._app import app
from psa_fleet.cli._base.terminal import WIDTH

ROOT: Final = Path(__file__).resolve().parents[2]

SKILL: Final = ROOT / "compat" / "psa_fleet" / "SKILL.md"

NOT_RUN: Final[Mapping[str, str]] = {
    "pip install": "it would change the environment of the tests",
    "make": "it is what runs the tests",
    "psa-fleet webhook serve": "it serves until it is stopped; tests/cli does so",
}
"""Commands in ```sh blocks that are not run, by how they begin, and why."""

_STATUS: Final = re.compile(r"#.*\bexit status (\d+)")
_RUN: Final = ("python", "sh")
_SHOWN: Final[Mapping[str, Callable[[str], object]]] = {"text": str.split, "json": json.loads}
"""What shows the output of the block before it, and what of it counts: a page may break lines."""


def pages() -> list[Path]:
    """Every page that has something to run."""
    found = [ROOT / "README.md", SKILL, *sorted((ROOT / "docs").glob("*.md"))]
    return [path for path in found if any(language(example) in _RUN for example in parsed(path).examples())]


def parsed(path: Path) -> Document:
    """A page and its blocks."""
    parsers = [CodeBlockParser(name, _nothing) for name in (*_RUN, *_SHOWN)]
    return Document.parse(str(path), *parsers)


def language(example: Example) -> str:
    """What a block is written in."""
    return str(example.region.lexemes["arguments"])


def run(path: Path) -> None:
    """Run a page's blocks in one namespace and in the current folder.

    A ```text or ```json block that directly follows another one is what that one prints. A page keeps what
    it opens, such as a simulator, in an ExitStack, which is closed here when it fails before it does so.
    """
    document = parsed(path)
    try:
        _run(document)
    finally:
        for value in document.namespace.values():
            if isinstance(value, contextlib.ExitStack):
                value.close()


def _run(document: Document) -> None:
    output, end = "", 0
    for example in document.examples():
        directly = not document.text[end : example.start].strip()
        end = example.end
        read = _SHOWN.get(language(example))
        if read is None:
            output = "".join(_sh(example) if language(example) == "sh" else _python(example))
        else:
            shown = read(str(example.parsed))  # what shows no output is JSON all the same
            same = not directly or read(output) == shown
            assert same, f"line {example.line}: the block before it prints\n{output}"


def _nothing(example: Example) -> None:
    raise AssertionError("blocks are run by run()")


def _python(example: Example) -> Iterator[str]:
    with contextlib.redirect_stdout(io.StringIO()) as stream:
        PythonEvaluator()(example)
    yield stream.getvalue()


def _sh(example: Example) -> Iterator[str]:
    for line, command in commands(str(example.parsed)):
        begins = next((known for known in NOT_RUN if command.startswith(f"{known} ")), None)
        if begins:
            continue
        words = shlex.split(command, comments=True)
        where = f"line {example.line + line}: {command}"
        assert words[0] == "psa-fleet", f"{where}: it is neither run nor listed in NOT_RUN"
        with pytest.MonkeyPatch.context() as patch:
            # Pages show what people see on a terminal; in a pipe a table is values between tabs.
            patch.setattr("psa_fleet.cli._base.terminal.columns", lambda: WIDTH)
            result = CliRunner().invoke(app, words[1:], prog_name="psa-fleet")
        wanted = _STATUS.search(command)
        assert result.exit_code == (int(wanted[1]) if wanted else 0), f"{where}\n{result.output}"
        yield result.stdout


def commands(block: str) -> Iterator[tuple[int, str]]:
    """The commands of a block, with their lines in it from 1."""
    lines = enumerate(block.splitlines(), 1)
    for number, line in lines:
        command = line
        while command.endswith("\\"):
            command = command[:-1] + next(lines)[1]
        if command.strip() and not command.lstrip().startswith("#"):
            yield number, command.strip()
