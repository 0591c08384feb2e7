"""Words of a specification, laid out as docstrings."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import LiteralString

from .python_code import Code, docstring_of


def docstring(text: str, indent: int = 0) -> Code:
    """Lay text out as a docstring.

    Args:
        text: Words of the specification; blank lines part paragraphs, `* ` begins an item.
        indent: How far the docstring is indented.

    Returns:
        The docstring with its quotes; its first line is a sentence of its own. No words make no docstring.
    """
    words = _laid_out(text, indent)
    return docstring_of(words, indent) if words else Code("")


def module_docstring(template: LiteralString, *texts: str) -> Code:
    """A docstring of ours with words of the specification in it.

    Args:
        template: The docstring, with `{}` for each text.
        texts: The words, which are put on one line.

    Returns:
        The docstring with its quotes.
    """
    return docstring_of(template.format(*(" ".join(text.split()) for text in texts)))


def function_docstring(
    text: str, arguments: Iterable[tuple[str, str]], sections: LiteralString, indent: int = 4
) -> Code:
    """Lay out the docstring of a function.

    Args:
        text: What the function does, in the words of the specification.
        arguments: Name and words of each argument.
        sections: The sections after `Args:`, indented as the docstring is.
        indent: How far the docstring is indented.

    Returns:
        The docstring with its quotes.
    """
    pad = " " * indent
    lines = [_laid_out(text, indent), "", f"{pad}Args:"]
    lines += [
        f"{pad}    {name}: {_flowing(words, indent + 8, indent + len(name) + 6)}" for name, words in arguments
    ]
    return docstring_of("\n".join([*lines, "", sections]), indent)


def method_docstring(
    text: str,
    arguments: Iterable[tuple[str, str]],
    sections: Iterable[tuple[str, Iterable[tuple[str, str]]]],
    indent: int,
) -> Code:
    """Lay out the docstring of a method.

    Args:
        text: What the method does; its first paragraph begins with a sentence of its own.
        arguments: Name and words of each argument.
        sections: Title and entries of the sections after `Args:`; an entry without a name is a text.
        indent: How far the docstring is indented.

    Returns:
        The docstring with its quotes.
    """
    pad = " " * indent
    lines = [_laid_out(text, indent)]
    for title, entries in (("Args", arguments), *sections):
        listed = list(entries)
        if listed:
            lines += ["", f"{pad}{title}:"]
        for name, words in listed:
            head, hanging = (f"{name}: ", indent + 8) if name else ("", indent + 4)
            lines.append(f"{pad}    {head}{_flowing(words, hanging, indent + 4 + len(head))}")
    return docstring_of("\n".join(lines), indent)


def line_docstring(text: str) -> Code:
    """A docstring of words that make one sentence, on as few lines as it needs."""
    return docstring_of(_flowing(text, 0).rstrip(".") + ".")


def _laid_out(text: str, indent: int) -> str:
    text = text.replace('"', "'").strip()
    if not text:
        return ""
    blocks: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        lines: list[str] = []
        for line in paragraph.splitlines():
            if line.startswith("* ") or not lines:
                lines.append(line.strip())
            else:
                lines[-1] += " " + line.strip()
        blocks.append("\n".join(_wrapped(line, indent) for line in lines))
    head, rest = _first_sentence(blocks[0])
    blocks[:1] = [head, _wrapped(rest, indent)] if rest else [head]
    pad = " " * indent
    body = "\n\n".join(blocks)
    return body.replace("\n", f"\n{pad}").replace(f"\n{pad}\n", "\n\n")


def _first_sentence(text: str) -> tuple[str, str]:
    flat = " ".join(text.split("\n")) if "\n* " not in text else text
    if "\n* " in flat:
        return flat, ""
    match = re.match(r"(.+?[.!?])\s+(?=[A-Z`'(])(.*)", flat)
    head, rest = (match[1], match[2]) if match else (flat, "")
    return "\n".join(textwrap.wrap(head, 98)), rest


def _wrapped(line: str, indent: int) -> str:
    hanging = "  " if line.startswith("* ") else ""
    return "\n".join(textwrap.wrap(line, 105 - indent, subsequent_indent=hanging, break_long_words=False))


def _flowing(text: str, indent: int, taken: int = 0) -> str:
    lines = textwrap.wrap(
        " ".join(text.replace('"', "'").split()),
        106,
        initial_indent=" " * taken,
        subsequent_indent=" " * indent,
        break_long_words=False,
    )
    return "\n".join(lines).lstrip()
