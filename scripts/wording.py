"""Words of a specification, laid out for docstrings."""

from __future__ import annotations

import re
import textwrap


def docstring(text: str, indent: int) -> str:
    """Lay text out as the inside of a docstring.

    Args:
        text: Words of the specification; blank lines part paragraphs, `* ` begins an item.
        indent: How far the docstring is indented.

    Returns:
        Escaped text; its first line is a sentence of its own.
    """
    text = text.replace("\\", "\\\\").replace('"', "'").strip()
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
    if "\n" in body:
        return body.replace("\n", f"\n{pad}").replace(f"\n{pad}\n", "\n\n") + f"\n{pad}"
    return body


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


def argument_words(text: str, indent: int, taken: int = 0) -> str:
    """Lay text out on as few lines as it needs, for an `Args:` section.

    Args:
        text: Words of the specification.
        indent: How far the lines after the first one are indented.
        taken: How much of the first line is taken.

    Returns:
        Escaped text.
    """
    flat = " ".join(text.replace("\\", "\\\\").replace('"', "'").split())
    lines = textwrap.wrap(
        flat, 106, initial_indent=" " * taken, subsequent_indent=" " * indent, break_long_words=False
    )
    return "\n".join(lines).lstrip()
