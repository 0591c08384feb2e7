"""Python source made of texts that others wrote, so that none of those texts is ever run.

Templates and package.py write `Code` and nothing else. It is made here, in four ways: a constant of ours
with `Code` in its gaps, a literal, a checked name, or a docstring with its quotes. The environment of the
templates refuses every other value, and has neither filters nor operators that make `Code` of a text.
"""

from __future__ import annotations

import ast
import keyword
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final, LiteralString, TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from markupsafe import Markup

Literal: TypeAlias = "str | int | bool | tuple[Literal, ...] | None"


class SpecificationError(Exception):
    """The specification cannot be turned into a package."""


class Code(str):
    """Python source that may be written to a file as it is. Adding a text to it makes a text again."""

    __slots__ = ()

    def __html__(self) -> str:
        """The source, unchanged: Jinja asks for this before it would escape a text."""
        return str(self)


def fill(template: LiteralString, *parts: Code) -> Code:
    """Put code into the gaps of a constant.

    Args:
        template: A constant of this project, with `{}` for each gap.
        parts: The code for the gaps.

    Returns:
        The whole.

    Raises:
        TypeError: A part is not code.
    """
    for part in parts:
        if not isinstance(part, Code):
            raise TypeError(f"not code: {part!r}")
    return Code(template.format(*parts))


def joined(separator: LiteralString, parts: Iterable[Code]) -> Code:
    """Join pieces of code by a constant."""
    parts = tuple(parts)
    gaps: list[LiteralString] = ["{}"] * len(parts)
    return fill(separator.join(gaps), *parts)


def literal(value: Literal) -> Code:
    """Write a value as a Python literal.

    Args:
        value: A text, an integer, a truth value, None, or a tuple of these.

    Returns:
        Its `repr()`, in which characters that do not print are escaped: lone surrogates, bidi controls ...

    Raises:
        TypeError: The value is of another type.
    """
    if isinstance(value, tuple):
        for item in value:
            literal(item)
    elif value is not None and type(value) not in (str, int, bool):
        raise TypeError(f"no literal for {type(value).__name__}")
    return Code(repr(value))


def name(text: str) -> Code:
    """Accept a name that Python reads as it is written.

    Args:
        text: The name.

    Returns:
        The same as code. It is also harmless inside a string.

    Raises:
        SpecificationError: It is not an ASCII identifier, or it is a keyword.
    """
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", text) or keyword.iskeyword(text):
        raise SpecificationError(f"{text!r} is not a Python name")
    return Code(text)


def docstring_of(text: str, indent: int = 0) -> Code:
    """Put text between the quotes of a docstring.

    Args:
        text: The lines of the docstring as they will be read, indented as the docstring is.
        indent: How far the closing quotes are indented, when the text has several lines.

    Returns:
        The docstring with its quotes. Double quotes became single ones, and characters that Python or a
        reader could mistake (controls, bidi marks, lone surrogates) are dropped.
    """
    spaced = "".join(" " if unicodedata.category(c)[0] == "Z" else c for c in text)
    clean = "".join(c for c in spaced if c == "\n" or unicodedata.category(c)[0] != "C")
    inside = clean.replace("\\", "\\\\").replace('"', "'")
    end = "\n" + " " * indent if "\n" in inside else ""
    made = Code(f'"""{inside}{end}"""')
    if not isinstance(ast.literal_eval(made), str):
        raise SpecificationError(f"no docstring can be made of {text!r}")
    return made


def checked_module(text: str, where: str) -> str:
    """Compile a finished module without running it.

    Args:
        text: The source.
        where: The file, for messages.

    Returns:
        The source.

    Raises:
        SpecificationError: It does not compile, or binds a name twice in the module or in a class.
    """
    try:
        tree = ast.parse(text)
        compile(tree, where, "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise SpecificationError(f"{where}: {error}") from error
    classes = [node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    for body in (tree.body, *classes):
        seen: set[str] = set()
        for bound in _bound(body):
            if bound in seen:
                raise SpecificationError(f"{where}: the name {bound} would have two meanings")
            seen.add(bound)
    return text


def _bound(body: list[ast.stmt]) -> Iterable[str]:
    for statement in body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            yield from (alias.asname or alias.name for alias in statement.names)
        elif isinstance(statement, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            yield statement.name
        elif isinstance(statement, (ast.Assign, ast.AnnAssign)):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))
        elif isinstance(statement, ast.If):
            yield from _bound(statement.body)


_ALLOWED: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.If,
    nodes.For,
    nodes.AssignBlock,
    nodes.Macro,
    nodes.Name,
    nodes.Getattr,
    nodes.Filter,
    nodes.Test,
    nodes.Not,
    nodes.And,
    nodes.Or,
)
"""What a template may consist of: nothing that builds a text from texts."""
_NAME: Final = re.compile(r"\{\{-? [\w.]+ \| name -?\}\}")
_BLOCK: Final = re.compile(r"\{[%#].*?[%#]\}", re.DOTALL)
_QUOTED: Final = re.compile(
    r'''"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\#[^\n]*''', re.DOTALL
)
"""Docstrings, strings and comments: a literal or a docstring that is written into one would end it."""


class Templates:
    """The templates of a folder, which write nothing but code."""

    def __init__(self, folder: Path) -> None:
        """Check all templates.

        Args:
            folder: The folder with the `*.jinja` files.

        Raises:
            SpecificationError: A template has a part that could make code of a text.
        """
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            undefined=StrictUndefined,
            autoescape=True,  # so that a block that was set is marked, too
            finalize=_only_code,
        )
        self._environment.filters = {"literal": literal, "name": name}
        self._environment.globals = {}
        for path in sorted(folder.glob("*.jinja")):
            source = path.read_text("utf-8")
            for quoted in _QUOTED.findall(_BLOCK.sub("", _NAME.sub("", source))):
                if "{{" in quoted:
                    raise SpecificationError(f"{path.name}: only names may be written into {quoted}")
            for node in _all_nodes(self._environment.parse(source)):
                if not isinstance(node, _ALLOWED):
                    raise SpecificationError(
                        f"{path.name}, line {node.lineno}: no {type(node).__name__} here"
                    )

    def render(self, template: str, **values: object) -> str:
        """Fill in a template.

        Args:
            template: The name of its file.
            values: What it names.

        Returns:
            The text.

        Raises:
            TypeError: The template writes a value that is not code.
        """
        return self._environment.get_template(template).render(values)


@cache
def checked_templates(folder: Path) -> Templates:
    """The templates of a folder, read once."""
    return Templates(folder)


def _only_code(value: object) -> object:
    if isinstance(value, (Code, Markup)):  # Jinja marks the blocks that it put together from checked values
        return value
    raise TypeError(f"a template writes {type(value).__name__} that is not code: {value!r}")


def _all_nodes(root: nodes.Node) -> Iterable[nodes.Node]:
    yield root
    yield from root.find_all(nodes.Node)
