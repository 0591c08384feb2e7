"""Words for what is new: ours where we have them, a marker where a person has to write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from .places import Json
from .walking import MARKER, TODO, Object, item, members, nodes, objects

NAME: Final = "x-name"
"""Has the name of ours for a schema that is written out (see `names`)."""

KEY_ORDER: Final = (
    *("type", "format", "description", "deprecated", "nullable", "readOnly", "writeOnly", "required"),
    *("properties", "additionalProperties", "default", "enum", "minimum", "exclusiveMinimum", "maximum"),
    *("exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"),
    *(
        "minProperties",
        "maxProperties",
        "pattern",
        "items",
        "anyOf",
        "oneOf",
        "not",
        "discriminator",
        "allOf",
    ),
)
"""The members of a schema in the order of specs/."""

_BULLET = re.compile(r"^\* `([^`]*)`: ?(.*)$")
_Key: TypeAlias = tuple[str, str, str, str]


def rank(key: str) -> int:
    """Where a member of a schema stands among the others."""
    return KEY_ORDER.index(key) if key in KEY_ORDER else len(KEY_ORDER)


def sentences(node: Json) -> Iterator[str]:
    """All summaries, descriptions and names of ours in something, markers aside."""
    for one in nodes(node):
        for key in ("description", "summary", NAME):
            if isinstance(words := one.get(key), str) and MARKER not in words:
                yield words


class Vocabulary:
    """What specs/ says of members, by name and kind, where it always says the same."""

    def __init__(self, document: Object, gone: Iterable[Json] = ()) -> None:
        """Begin with a document.

        Args:
            document: Ours.
            gone: What it had before: a schema, or something with schemas inside.
        """
        self._said = self._learned([*item(document, "components", "schemas").values()])
        self._retired = self._learned([*gone])

    @staticmethod
    def _learned(schemas: list[Json]) -> dict[_Key, list[str]]:
        said: dict[_Key, list[str]] = {}
        for one in nodes(schemas):
            for name, member in members(one.get("properties")):
                words = member.get("description") if isinstance(member, dict) else None
                if isinstance(member, dict) and isinstance(words, str) and MARKER not in words:
                    said.setdefault(_key(name, member), []).append(words)
        return said

    def description(self, name: str, schema: Object) -> str:
        """The words for a member: those of its name and kind, where they are always the same, or a marker.

        One member now says too little; what is gone may be this very one under another path.
        """
        key = _key(name, schema)
        said, gone = self._said.get(key, []), self._retired.get(key, [])
        return (said + gone)[0] if (len(said) > 1 or gone) and len({*said, *gone}) == 1 else TODO


def _key(name: str, schema: Object) -> _Key:
    reference = schema.get("$ref", "")
    for part in objects(schema.get("allOf")):
        reference = part.get("$ref", reference)
    values = schema.get("enum", "")
    return (
        name,
        str(schema.get("type", "")) if not reference else "",
        str(reference),
        f"{schema.get('format', '')}{values}",
    )


def fresh_schema(form: Object, words: Vocabulary, name: str | None) -> Object:
    """A canonical schema as specs/ writes it.

    Args:
        form: What is on the wire.
        words: Where descriptions come from.
        name: The name of the member or component, None for what has no description of its own (items).
    """
    raw: Object = {}
    described: Object = {} if name is None else {"description": words.description(name, form)}
    if "$ref" in form:
        beside = {key: form[key] for key in sorted(form, key=rank) if key != "$ref"}
        if not described and not beside:
            return {"$ref": form["$ref"]}
        return {**described, **beside, "allOf": [{"$ref": form["$ref"]}]}
    for key in sorted({**form, **described}, key=rank):
        raw[key] = described[key] if key in described else _fresh_member(key, form[key], words)
    return raw


def _fresh_member(key: str, value: Json, words: Vocabulary) -> Json:
    if key == "properties" and isinstance(value, dict):
        return {
            name: fresh_schema(part, words, name) for name, part in value.items() if isinstance(part, dict)
        }
    if key in ("items", "additionalProperties", "not") and isinstance(value, dict):
        return fresh_schema(value, words, None)
    if key in ("anyOf", "oneOf") and isinstance(value, list):
        return [fresh_schema(part, words, None) for part in value if isinstance(part, dict)]
    return value


# --- Values that a description lists ("* `Locked`: ...") ---


def bullets(description: str) -> dict[str, str]:
    """The values that a description explains, each with its words.

    Args:
        description: Text that may have lines such as "* `Locked`: all doors are locked".
    """
    return {value: words for value, words, _ in _bulleted(description.split("\n")) if value is not None}


def _bulleted(lines: Iterable[str]) -> list[tuple[str | None, str, list[str]]]:
    """The lines in blocks: (value, words, lines) of a bullet, (None, "", lines) of anything else."""
    blocks: list[tuple[str | None, str, list[str]]] = []
    for line in lines:
        match = _BULLET.match(line)
        if match:
            blocks.append((match[1], match[2], [line]))
        elif blocks and blocks[-1][0] is not None and line.startswith("  "):
            value, words, before = blocks[-1]
            blocks[-1] = (value, f"{words}\n{line}", [*before, line])
        else:
            blocks.append((None, "", [line]))
    return blocks


def without_bullets(description: str, values: Iterable[str]) -> str:
    """A description without the lines of some values."""
    gone = set(values)
    blocks = _bulleted(description.split("\n"))
    text = "\n".join(line for value, _, lines in blocks if value not in gone for line in lines)
    return text.rstrip("\n") + "\n" if text.endswith("\n") else text


def with_bullet(description: str, value: str, words: str, order: list[str]) -> str:
    """A description with a line for one more value.

    Args:
        description: Text that explains some values already.
        value: The value.
        words: What it means.
        order: All values, in the order of the enumeration.
    """
    if not bullets(description):
        return f"{description.rstrip()}\n\n* `{value}`: {words}\n"
    blocks = _bulleted(description.split("\n"))
    told = [told for told, _, _ in blocks]
    before = [other for other in order[: order.index(value)] if other in told]
    after = [other for other in order[order.index(value) + 1 :] if other in told]
    if before:
        index = told.index(before[-1]) + 1
    elif after:
        index = told.index(after[0])
    else:
        index = len(blocks)
    blocks.insert(index, (value, words, f"* `{value}`: {words}".split("\n")))
    return "\n".join(line for _, _, lines in blocks for line in lines)
