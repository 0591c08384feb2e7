"""The way a JSON file is written: its indentation, its line ends, its encoding. Pure functions of bytes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import Final

from ... import JSON

_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ON_ONE_LINE: Final = re.compile(r"[\[{][ \t]*[^\s\]}\[{]")


@dataclass(frozen=True, slots=True)
class JSONStyle:
    """How one file writes JSON, so that a changed one still looks like itself."""

    encoding: str = "utf-8"
    """A codec's name. `utf-8-sig`, `utf-16` and `utf-32` write a byte order mark."""
    indent: str | None = "  "
    """What one level is indented by; None for everything on one line."""
    line_end: str = "\n"
    """`\\n` or `\\r\\n`."""
    after_comma: str = ""
    """What follows a comma inside a line."""
    after_colon: str = " "
    """What follows a colon."""
    width: int = 0
    """In an indented file, what fits into so many columns is written on one line; 0 for nothing."""
    only_ascii: bool = False
    """Whether other characters are written as `\\u00e9`."""
    end: str = "\n"
    """Text after the last brace: line ends, written as `\\n`, or nothing."""

    @classmethod
    def of(cls, content: bytes) -> JSONStyle:
        """Detect the layout of a file.

        Args:
            content: The file. It need not be JSON; what cannot be detected is as in the defaults.

        Raises:
            UnicodeDecodeError: The file is not text in UTF-8, UTF-16 or UTF-32.
        """
        encoding = json.detect_encoding(content)
        text = content.decode(encoding)
        line_end = "\r\n" if "\r\n" in text else "\n"
        body = text.strip().replace("\r\n", "\n")
        found = re.match(r"[\[{][ \t]*\n([ \t]*)\S", body)
        indent = found[1] if found else "  " if "\n" in body else None
        marks = _STRING.sub('""', body)
        lines = body.split("\n")
        inline = indent is not None and any(_ON_ONE_LINE.search(line) for line in marks.split("\n"))
        return cls(
            encoding=encoding,
            indent=indent,
            line_end=line_end,
            after_comma=" " if indent is None and ", " in marks else "",
            after_colon="" if ":" in marks and ": " not in marks else " ",
            width=max(map(len, lines)) if inline else 0,
            # DEL is ASCII, and escaped all the same where other characters are.
            only_ascii=body.isascii() and "\x7f" not in body,
            end=text[len(text.rstrip()) :].replace("\r\n", "\n"),
        )

    def write(self, value: JSON) -> bytes:
        """Write a value in this style."""
        text = self._compact(value) if self.indent is None else self._indented(value, "\n", 0, self.width)
        written = (text + self.end).replace("\n", self.line_end)
        try:
            return written.encode(self.encoding)
        except UnicodeEncodeError:  # half of a surrogate pair, which JSON can say with an escape only
            return replace(self, only_ascii=True).write(value)

    def _compact(self, value: JSON) -> str:
        comma = self.after_comma if self.indent is None else " "
        return json.dumps(
            value, ensure_ascii=self.only_ascii, separators=("," + comma, ":" + self.after_colon)
        )

    def _indented(self, value: JSON, margin: str, used: int, width: int) -> str:
        compact = self._compact(value)
        is_open = isinstance(value, dict | list) and value
        # What is outermost is never on one line: the file has several.
        if not is_open or (margin != "\n" and used + len(compact) <= width):
            return compact
        inner = margin + (self.indent or "")
        if isinstance(value, dict):
            names = [self._compact(name) + ":" + self.after_colon for name in value]
            items = list(value.values())
        else:
            assert isinstance(value, list)
            names, items = [""] * len(value), value
        written = (
            inner + name + self._indented(item, inner, len(inner) - 1 + len(name), width)
            for name, item in zip(names, items, strict=True)
        )
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        return opening + ",".join(written) + margin + closing
