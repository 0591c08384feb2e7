"""Compose YAML in bounded time and memory, whatever the text is.

What is counted is the work: characters, lines, nodes, levels. The largest document of the vendor's has 8,300
values, 16 levels and a text of 11,200 characters.
"""

from __future__ import annotations

import functools
import io
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.docinfo import DocInfo
from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError, YAMLStreamError
from ruamel.yaml.nodes import Node
from ruamel.yaml.reader import ReaderError

from ..places import Place, UnrepairableError

LARGEST: Final = 4 * 1024 * 1024
"""Bytes of a document, twelve times the largest one: a pure parser reads some 100 kB a second."""
MOST_LINES: Final = 100_000
MOST_NODES: Final = 60_000
"""Keys, values and lists of all documents in a text. Aliases count as often as they are used."""
MOST_ENTRIES: Final = 2_000
"""Keys of an object or items of a list: what is compared with each other takes the square of it."""
DEEPEST: Final = 50
"""Levels: most of what walks through a document calls itself for each."""
LONGEST_TEXT: Final = 50_000
LONGEST_KEY: Final = 500
LONGEST_NUMBER: Final = 40
"""Characters of a number. Python refuses integers of more than 4,300 digits."""

_HINT: Final = "Pass an OpenAPI document, without what is not part of it"


def refused(problem: str, place: Place) -> UnrepairableError:
    """The error for what is beyond a bound."""
    return UnrepairableError(problem, str(place), _HINT)


def place_of(mark: StringMark) -> Place:
    """Line and column of a mark of the parser's, from 1."""
    return Place(mark.line + 1, mark.column + 1)


class _Composer(Composer):
    """Counts what it composes, and stops at the bounds."""

    nodes = 0
    level = 0

    def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 (the signature of ruamel.yaml)
        event = self.parser.peek_event()
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise refused(f"the text has more than {MOST_NODES:,} values", place_of(event.start_mark))
        if self.level >= DEEPEST:
            raise refused(f"values are more than {DEEPEST} levels deep", place_of(event.start_mark))
        if parent is not None and len(parent.value) > MOST_ENTRIES:
            raise refused(f"more than {MOST_ENTRIES:,} entries", place_of(parent.start_mark))
        self.level += 1
        node = super().compose_node(parent, index)
        self.level -= 1
        return node


@functools.lru_cache(maxsize=4)
def documents(text: str) -> tuple[Node, ...]:
    """The YAML documents of a text, with the place of each part. They are shared: nobody may change them.

    A sync looks at our text three times: to compare, to edit, and to see what it wrote. Composing it takes
    longer than all the rest.

    Args:
        text: The text.

    Raises:
        UnrepairableError: The text is beyond a bound.
        YAMLError: The text is not YAML.
    """
    if len(text) > LARGEST:
        raise refused(f"the text is longer than {LARGEST:,} characters", Place(1, 1))
    if text.count("\n") > MOST_LINES:
        raise refused(f"the text has more than {MOST_LINES:,} lines", Place(MOST_LINES, 1))
    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = _Composer
    # A directive %YAML is kept there, and the parser fails when nobody made the place.
    yaml.doc_infos.append(DocInfo())
    constructor, _ = yaml.get_constructor_parser(io.StringIO(text))
    composer = constructor.composer
    composer.warn_double_anchors = False
    nodes = []
    while composer.check_node():
        nodes.append(composer.get_node())
    return tuple(node for node in nodes if node is not None)


_MEANT: Final = (
    ("mapping values", "there is a colon too many, or the indentation is wrong"),
    ("expected ':'", "a key has no colon, or a quote is missing"),
    ("expected <block end>", "the indentation is not that of the lines around it"),
    ("unexpected end", "a quote or a bracket is not closed"),
    ("expected ',' or", "a comma or a bracket is missing"),
    ("undefined alias", "an alias has no anchor"),
    ("cannot start any token", "a character begins no value, perhaps a tab"),
    ("escape character", "a backslash in double quotes begins no escape"),
    ("document start", "it is not followed by another document"),
)
"""The complaints of the parser, and what they come from."""


def _meant(problem: str) -> str:
    return next((ours for theirs, ours in _MEANT if theirs in problem), "it cannot be read")


def composed(text: str) -> list[Node] | UnrepairableError:
    """The YAML documents of a text, or why they cannot be had.

    Args:
        text: The text.

    Raises:
        UnrepairableError: The text is beyond a bound.
    """
    try:
        return list(documents(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return UnrepairableError(
            f"this is not YAML: {_meant(str(error.problem or error.context))}",
            str(place_of(mark)) if mark else "line 1",
            "Look at the indentation and the quotes there",
        )
    except ReaderError as error:
        before = text[: error.position]
        return UnrepairableError(
            f"this is not YAML: the character U+{ord(text[error.position]):04X} is not allowed",
            str(Place(before.count("\n") + 1, error.position - before.rfind("\n"))),
            "Remove it, or write it as an escape in double quotes",
        )
    except (
        *(YAMLError, YAMLStreamError),
        *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    ):
        # ruamel.yaml trusts escapes, tags and directives to be right.
        return UnrepairableError("this is not YAML", "line 1", "Pass YAML or JSON in UTF-8")
