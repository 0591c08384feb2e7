"""Read a document of the vendor's as YAML 1.2, however damaged its text is.

A document becomes plain JSON data and a table of places. What the text needed is listed as repairs; what
can't be read stops with line, column and a hint.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ..openapi import keywords
from ..places import Json, Path, Place, UnrepairableError, pointer
from .composing import (
    DEEPEST,
    LONGEST_KEY,
    LONGEST_NUMBER,
    LONGEST_TEXT,
    MOST_NODES,
    composed,
    place_of,
    refused,
)


@dataclass(frozen=True)
class Repair:
    """Something that was wrong and what was done.

    Attributes:
        kind: The class of defect.
        where: A JSON pointer, or a line of the text.
        done: What was done about it.
    """

    kind: str
    where: str
    done: str


@dataclass
class Reading:
    """A document that was read.

    Attributes:
        data: The document as JSON.
        places: Where its members are.
        sources: The text of plain scalars that are no text (`0.0`, `true`), by path.
        repairs: What its text needed.
        values: How many values it has.
    """

    data: dict[str, Json]
    places: dict[Path, Place] = field(default_factory=dict)
    sources: dict[Path, str] = field(default_factory=dict)
    repairs: list[Repair] = field(default_factory=list)
    values: int = 0


# Texts that a parser of YAML 1.1 reads as booleans.
YAML_1_1_BOOLEAN = re.compile(r"y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NULL = {"", "~", "null", "Null", "NULL"}
_TRUE = {"true", "True", "TRUE"}
_FALSE = {"false", "False", "FALSE"}
# The header of a block scalar: `key: |`, `- >-`, with an optional comment.
# Blanks and dashes are matched once and not given back: there are many ways to divide them.
_BLOCK = re.compile(r"^ *+(?:- ++)*+(?:[^#\s].*?:|-)? *+[|>][-+0-9]*+ *+(?:#.*)?$")


def read(text: str) -> Reading:
    """Read the OpenAPI document in a text.

    Args:
        text: YAML or JSON; may hold several YAML documents, one of which has `paths`.

    Returns:
        The document, where its parts are, and what the text needed.

    Raises:
        UnrepairableError: When it can't be read, with the place.
    """
    repairs: list[Repair] = []
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.lstrip().startswith("<"):
        raise UnrepairableError(
            "this is HTML or XML, perhaps a page that asks to sign in, and not a document in YAML",
            "line 1",
            "Pass the vendor's document",
        )
    nodes = composed(text)
    if isinstance(nodes, UnrepairableError):
        nodes = _mended(text, nodes, repairs)
    found: list[Reading] = []
    for node in nodes:
        reading = Reading({})
        data = _built(node, (), reading, frozenset())
        if isinstance(data, dict) and isinstance(data.get("paths"), dict):
            reading.data = data
            found.append(reading)
    if not found:
        raise UnrepairableError(
            "there is no OpenAPI document with `paths`", "line 1", "Pass the vendor's document"
        )
    reading = found[0]
    for other in found[1:]:
        if other.data != reading.data:
            raise UnrepairableError(
                "two different documents have `paths`",
                str(other.places[()]),
                "Put the one that you mean into a file of its own",
            )
    if len(nodes) > 1:
        where = str(reading.places[()])
        repairs.append(
            Repair("several documents", where, f"took the one with paths, left out {len(nodes) - 1}")
        )
    reading.repairs[:0] = repairs
    return reading


def read_plain(text: str) -> dict[str, Json]:
    """Read a YAML file of this project as JSON data.

    Args:
        text: One YAML document, an object.

    Raises:
        UnrepairableError: When it is no YAML, or no object.
    """
    nodes = composed(text)
    if isinstance(nodes, UnrepairableError):
        raise nodes
    data = _built(nodes[0], (), Reading({}), frozenset()) if nodes else {}
    if not isinstance(data, dict) or len(nodes) > 1:
        raise UnrepairableError("this is not one object", "line 1", "Put one YAML mapping into the file")
    return data


def _mended(text: str, problem: UnrepairableError, repairs: list[Repair]) -> list[Node]:
    """The YAML documents of a text that has tabs, or comments inside block scalars."""
    best: tuple[int, int, list[Node], int, list[Repair]] | None = None
    lines = text.split("\n")
    indented = any("\t" in _indentation(line) and line.strip() for line in lines)
    for order, width in enumerate((4, 2, 8) if indented else (4,)):
        mended, blanked = _without_stray_comments("\n".join(_expanded(line, width) for line in lines))
        done = [
            Repair("comment inside a block scalar", f"line {number}", "left the comment out")
            for number in blanked
        ]
        nodes = composed(mended)
        if isinstance(nodes, UnrepairableError):
            problem = nodes if order == 0 else problem
            continue
        seen: set[int] = set()
        score = sum(1 for node in nodes for _ in _odd_keys(node, seen))
        if best is None or (score, order) < best[:2]:
            best = (score, order, nodes, width, done)
    if best is None:
        raise problem
    _, _, nodes, width, done = best
    repairs += [
        Repair(
            "tab",
            f"line {number}",
            f"read as up to {width} blanks" if "\t" in _indentation(line) else "read as a blank",
        )
        for number, line in enumerate(lines, 1)
        if "\t" in line
    ]
    repairs += done
    return nodes


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _expanded(line: str, width: int) -> str:
    if "\t" not in line:
        return line
    lead = _indentation(line)
    return (lead.expandtabs(width) + line[len(lead) :].replace("\t", " ")).rstrip()


def _without_stray_comments(text: str) -> tuple[str, list[int]]:
    """Blank comment lines that stand left of the block scalar that goes on after them."""
    lines = text.split("\n")
    blanked: list[int] = []
    number = 0
    while number < len(lines):
        header = lines[number]
        number += 1
        if not _BLOCK.match(header):
            continue
        outer = len(header) - len(header.lstrip(" "))
        inner: int | None = None
        pending: list[int] = []
        for index in range(number, len(lines)):
            line = lines[index]
            indent = len(line) - len(line.lstrip(" "))
            if not line.strip():
                continue
            if line.lstrip().startswith("#") and indent <= outer if inner is None else indent < inner:
                if not line.lstrip().startswith("#"):
                    break
                pending.append(index)
                continue
            if inner is None:
                if indent <= outer:
                    break
                inner = indent
            for stray in pending:
                lines[stray] = ""
                blanked.append(stray + 1)
            pending.clear()
            number = index + 1
    return "\n".join(lines), blanked


_FREE = frozenset(
    {"properties", "paths", "responses", "content", "examples", "example", "default"}
    | {"callbacks", "schemas", "parameters"}
)


def _odd_keys(node: Node, seen: set[int], free: bool = False) -> Iterator[str]:
    """Keys that OpenAPI does not know, as a measure of how wrong an indentation was guessed."""
    if id(node) in seen:  # an alias
        return
    seen.add(id(node))
    if isinstance(node, MappingNode):
        for key, value in node.value:
            name = str(key.value)
            if not free and name not in keywords():
                yield name
            yield from _odd_keys(value, seen, name in _FREE and not free)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _odd_keys(item, seen)


def _place(node: Node) -> Place:
    return place_of(node.start_mark)


def _built(node: Node, path: Path, reading: Reading, around: frozenset[int]) -> Json:
    """JSON from a node, by the core schema of YAML 1.2; dates stay text."""
    reading.places[path] = _place(node)
    reading.values += 1
    if reading.values > MOST_NODES:
        raise refused(f"aliases make more than {MOST_NODES:,} values of the text", _place(node))
    if len(path) > DEEPEST:
        raise refused(f"aliases make values more than {DEEPEST} levels deep", _place(node))
    if id(node) in around:
        raise UnrepairableError(
            "an alias refers to what it is in", f"{pointer(path)} ({_place(node)})", "Write it out"
        )
    around = around | {id(node)}
    if isinstance(node, ScalarNode):
        return _scalar(node, path, reading)
    if isinstance(node, SequenceNode):
        return [_built(item, (*path, index), reading, around) for index, item in enumerate(node.value)]
    found: dict[str, Json] = {}
    entries: list[tuple[Node, Node]] = node.value
    for key, value in entries:
        if not isinstance(key, ScalarNode):
            raise UnrepairableError(
                "a key is no text", f"{pointer(path)} ({_place(key)})", "Quote braces in the key"
            )
        name = _whole(str(key.value), key)
        inner = (*path, name)
        if len(name) > LONGEST_KEY:
            raise refused(f"a key has more than {LONGEST_KEY} characters", _place(key))
        if name == "<<" and key.style is None:
            raise UnrepairableError(
                "merge keys are not part of YAML 1.2",
                f"{pointer(path)} ({_place(key)})",
                "Write out what is merged",
            )
        if key.style is None and (_INTEGER.fullmatch(name) or name in _TRUE | _FALSE):
            what = "integer key" if _INTEGER.fullmatch(name) else "boolean key"
            reading.repairs.append(Repair(what, pointer(inner), f"read as the text {name!r}"))
        if key.style is None and YAML_1_1_BOOLEAN.fullmatch(name):
            reading.repairs.append(
                Repair("YAML 1.1 boolean", pointer(inner), f"the key is the text {name!r}")
            )
        read_value = _built(value, inner, reading, around)
        if name in found and found[name] != read_value:
            raise UnrepairableError(
                f"the key {name!r} is there twice with different values",
                f"{pointer(path)} ({_place(key)})",
                "Remove one of them",
            )
        if name in found:
            reading.repairs.append(Repair("repeated key", pointer(inner), "kept one of the two equal ones"))
        found[name] = read_value
    return found


def _scalar(node: ScalarNode, path: Path, reading: Reading) -> Json:
    text = _whole(str(node.value), node)
    if len(text) > LONGEST_TEXT:
        raise refused(f"a text has more than {LONGEST_TEXT:,} characters", _place(node))
    if node.style is not None:
        return text
    if YAML_1_1_BOOLEAN.fullmatch(text):
        reading.repairs.append(Repair("YAML 1.1 boolean", pointer(path), f"read as the text {text!r}"))
        return text
    readers: tuple[tuple[Callable[[str], object], Callable[[str], Json]], ...] = (
        (_NULL.__contains__, lambda _: None),
        (_TRUE.__contains__, lambda _: True),
        (_FALSE.__contains__, lambda _: False),
        (_INTEGER.fullmatch, int),
        (_FLOAT.fullmatch, float),
    )
    for fits, reader in readers:
        if fits(text):
            if len(text) > LONGEST_NUMBER:
                raise refused(f"a number has more than {LONGEST_NUMBER} characters", _place(node))
            reading.sources[path] = text
            value = reader(text)
            if isinstance(value, float) and not math.isfinite(value):
                raise refused("a number is larger than a float can be", _place(node))
            return value
    return text


def _whole(text: str, node: Node) -> str:
    """A text whose halves of characters, which JSON escapes one by one, are put together."""
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError as error:
        raise UnrepairableError(
            "there is half of a character", str(_place(node)), "Write the character, or both of its halves"
        ) from error
