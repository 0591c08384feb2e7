"""Write changed data back into a YAML text, so that the diff is the change and nothing else.

What did not change keeps its lines as they are, comments and odd style included; what is new is written in
the style of specs/. The result is read again and compared: a text that would say something else is never
returned.
"""

from __future__ import annotations

import difflib
import io
import json
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString, SingleQuotedScalarString

from ..places import Json, UnrepairableError
from ..walking import Object
from .composing import documents
from .reading import YAML_1_1_BOOLEAN, read_plain

WIDTH: Final = 110
_FLOW_WIDTH: Final = 102


def emitted(value: Json, indent: int = 0) -> list[str]:
    """A value as lines of YAML in the style of specs/.

    Args:
        value: An object or a list.
        indent: Blanks before each line, an even number.
    """
    styled = _styled(value, indent)
    if isinstance(styled, CommentedSeq) and value:
        styled.fa.set_block_style()
    for _ in range(indent // 2):
        styled = CommentedMap({"x": styled})
    yaml = YAML()
    yaml.width = WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(styled, out)
    text = out.getvalue().removesuffix("...\n").rstrip("\n")
    return text.split("\n")[indent // 2 :]


def _styled(value: Json, indent: int, key: str = "") -> object:
    if isinstance(value, dict):
        fresh = CommentedMap()
        for name, part in value.items():
            fresh[_quoted(name)] = _styled(part, indent + 2, name)
        if not value:
            fresh.fa.set_flow_style()
        return fresh
    if isinstance(value, list):
        items = CommentedSeq([_styled(part, indent + 2) for part in value])
        if all(isinstance(part, str | int | float | bool) for part in value):
            flow = ", ".join(_quoted_text(part) for part in value)
            if not value or indent - 2 + len(f"{key}: [{flow}]") <= _FLOW_WIDTH:
                items.fa.set_flow_style()
        return items
    if isinstance(value, str):
        if "\n" in value:
            return LiteralScalarString(value) if _can_be_block(value) else DoubleQuotedScalarString(value)
        return SingleQuotedScalarString(value) if key == "pattern" else _quoted(value)
    return value


def _can_be_block(text: str) -> bool:
    """Whether a block scalar holds a text as it is, whatever stands around it."""
    plain = all(line == line.rstrip() for line in text.split("\n"))
    return plain and not text[0].isspace() and not text.endswith("\n\n")


def _quoted(text: str) -> str:
    """Quote what a parser of YAML 1.1, or a careless one, reads as something else."""
    if YAML_1_1_BOOLEAN.fullmatch(text) or text == "None" or text[:1].isdigit():
        return _single(text)
    return text


def _single(text: str) -> str:
    quoted: str = SingleQuotedScalarString(text)
    return quoted


def _quoted_text(value: Json) -> str:
    quoted = isinstance(value, str) and isinstance(_quoted(value), SingleQuotedScalarString)
    return f"'{value}'" if quoted else str(value)


def _same(one: Json, other: Json) -> bool:
    return json.dumps(one) == json.dumps(other)


def rewritten(text: str, new: Object) -> str:
    """A text that says `new`, with as many lines of the old one as possible.

    Args:
        text: A YAML document in block style.
        new: What it shall say.

    Raises:
        UnrepairableError: When the document is written in a way that can't be edited.
    """
    old = read_plain(text)
    if _same(old, new):
        return text
    (node,) = documents(text)
    lines = text.split("\n")
    if not isinstance(node, MappingNode) or node.flow_style:
        raise UnrepairableError("the document is no block mapping", "line 1", "Write one key a line")
    first = node.value[0][0].start_mark.line if node.value else 0
    fresh = "\n".join([*lines[:first], *_Editor(lines).mapping(node, old, new, len(lines), first)])
    fresh = fresh.rstrip("\n") + "\n"
    if not _same(read_plain(fresh), new):
        raise UnrepairableError(
            "the change can't be written into the text as it is",
            "line 1",
            "Write anchors, aliases and flow mappings out",
        )
    return fresh


class _Editor:
    """Renders nodes of one text with changed values."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def lead(self, line: int, floor: int, indent: int) -> int:
        """The first line of the comments and blank lines that belong to what begins at `line`."""
        while line > floor:
            before = self.lines[line - 1]
            text = before.lstrip()
            if text and not (text.startswith("#") and len(before) - len(text) <= indent):
                break
            line -= 1
        return line

    def mapping(self, node: MappingNode, old: Object, new: Object, end: int, floor: int) -> list[str]:
        """The lines of a block mapping, from `floor` on: comments after it belong to the first key."""
        entries: list[tuple[ScalarNode, Node]] = node.value
        indent = node.value[0][0].start_mark.column
        starts = [key.start_mark.line for key, _ in entries]
        leads = [floor, *(self.lead(line, starts[i] + 1, indent) for i, line in enumerate(starts[1:]))]
        tail = self.lead(end, starts[-1] + 1, indent - 1) if indent else end
        ends = [*leads[1:], tail]
        where = {str(key.value): index for index, (key, _) in enumerate(entries)}
        out: list[str] = []
        for name, value in new.items():
            index = where.get(name)
            if index is None:
                index = self.renamed(old, new, name, where)
                if index is None:
                    out += emitted({name: value}, indent)
                    continue
                key = entries[index][0]
                first = self.lines[starts[index]]
                fresh_key = emitted({name: None}, 0)[0].rpartition(":")[0]
                out += self.lines[leads[index] : starts[index]]
                out.append(first[:indent] + fresh_key + first[key.end_mark.column :])
                out += self.lines[starts[index] + 1 : ends[index]]
                continue
            key, part = entries[index]
            out += self.lines[leads[index] : starts[index]]
            out += self.entry(name, part, old[name], value, starts[index], ends[index], key.start_mark.column)
        return out + self.lines[tail:end]

    def renamed(self, old: Object, new: Object, name: str, where: dict[str, int]) -> int | None:
        """The member that has a new name and is the same otherwise."""
        gone = [key for key in old if key not in new and key in where and _same(old[key], new[name])]
        return where[gone[0]] if len(gone) == 1 and isinstance(new[name], dict) else None

    def entry(
        self, name: str, node: Node, old: Json, new: Json, start: int, end: int, indent: int
    ) -> list[str]:
        """The lines of one member of a mapping."""
        if _same(old, new):
            return self.lines[start:end]
        below = node.start_mark.line > start and new
        block = below and not getattr(node, "flow_style", True)
        if block and isinstance(node, MappingNode) and isinstance(old, dict) and isinstance(new, dict):
            return [self.lines[start], *self.mapping(node, old, new, end, start + 1)]
        if block and isinstance(node, SequenceNode) and isinstance(old, list) and isinstance(new, list):
            if _blocky(name, new, indent) or not _blocky(name, old, indent):
                return [self.lines[start], *self.sequence(node, old, new, end, start + 1)]
            return emitted({name: new}, indent)
        fresh = emitted({name: new}, indent)
        one_line = node.start_mark.line == node.end_mark.line == start
        if one_line and len(fresh) == 1:
            rest = self.lines[start][node.end_mark.column :]
            return [fresh[0] + rest, *self.lines[start + 1 : end]]
        return fresh

    def sequence(
        self, node: SequenceNode, old: list[Json], new: list[Json], end: int, floor: int
    ) -> list[str]:
        """The lines of a block sequence."""
        items: list[Node] = node.value
        indent = node.start_mark.column
        starts = [item.start_mark.line for item in items]
        leads = [floor, *(self.lead(line, starts[i] + 1, indent) for i, line in enumerate(starts[1:]))]
        tail = self.lead(end, starts[-1] + 1, indent - 1)
        ends = [*leads[1:], tail]
        out: list[str] = []
        before, after = [json.dumps(item) for item in old], [json.dumps(item) for item in new]
        for tag, i, k, j, n in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if tag == "equal":
                for index in range(i, k):
                    out += self.lines[leads[index] : ends[index]]
                continue
            for offset in range(n - j):
                index = i + offset
                value = new[j + offset]
                if index < k:
                    out += self.lines[leads[index] : starts[index]]
                    out += self.item(items[index], old[index], value, starts[index], ends[index], indent)
                else:
                    out += emitted([value], indent)
        return out + self.lines[tail:end]

    def item(self, node: Node, old: Json, new: Json, start: int, end: int, indent: int) -> list[str]:
        """The lines of one item of a sequence, with its dash."""
        editable = isinstance(node, MappingNode) and not node.flow_style and node.start_mark.line == start
        if not editable or not isinstance(old, dict) or not isinstance(new, dict) or not new:
            return emitted([new], indent)
        assert isinstance(node, MappingNode)
        dashed = self.lines[start]
        self.lines[start] = dashed[:indent] + " " + dashed[indent + 1 :]
        try:
            out = self.mapping(node, old, new, end, start)
        finally:
            self.lines[start] = dashed
        out[0] = out[0][:indent] + "-" + out[0][indent + 1 :]
        return out


def _blocky(key: str, value: list[Json], indent: int) -> bool:
    """Whether a list is written one item a line."""
    return len(emitted({key: value}, indent)) > 1
