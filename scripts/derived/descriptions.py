"""Places of specs/ without words, as a list for an editor: written, filled in, and brought back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.error import MarkedYAMLError

from spec_sync.hints.meanings import leaf_of
from spec_sync.hints.units import is_named, phrase
from spec_sync.text.reading import read_plain
from spec_sync.text.writing import rewritten
from spec_sync.walking import TODO

_HEAD: Final = """\
# Write a sentence behind each `words:`; leave empty what is to be decided later. Then run the same command
# again: it writes what is filled in into specs/, and keeps the rest here.
"""
_SHOWN: Final = 3
_KEYS: Final = frozenset({"place", "type", "unit", "vendor", "warning", "words"})

Steps = tuple[str | int, ...]


class DamagedError(ValueError):
    """The list cannot be read; a sentence with its file and line."""


class Place(NamedTuple):
    """A place that has no words, in one version or in both."""

    name: str
    versions: tuple[str, ...]
    steps: Steps
    type: str
    vendor: str
    warning: str
    unit: str = ""
    """Of a number, where it is known; the words have to name it."""


def places(
    documents: Mapping[str, Any], vendors: Mapping[str, Any], units: Mapping[str, str | None] | None = None
) -> list[Place]:
    """The places without words; one that both versions have is one place.

    Args:
        documents: The specifications by version.
        vendors: The vendor's documents by version, as far as they are at hand.
        units: The units of numbers.
    """
    found: dict[Steps, list[str]] = {}
    for version, document in documents.items():
        for steps in _marked(document, ()):
            found.setdefault(steps, []).append(version)
    meanings = _meanings(documents)
    return [
        Place(
            f"{'+'.join(versions)} {'/'.join(map(str, steps))}",
            tuple(versions),
            steps,
            _type(_at(documents[versions[-1]], steps[:-1])),
            next((text for each in versions if (text := _words(vendors.get(each), steps))), ""),
            _warning(steps, meanings),
            (units or {}).get(leaf_of(steps)) or "",
        )
        for steps, versions in found.items()
    ]


def _marked(node: Any, steps: Steps) -> Iterator[Steps]:  # noqa: ANN401 -- any part of a document
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in entries:
        if isinstance(value, str) and TODO in value:
            yield (*steps, key)
        yield from _marked(value, (*steps, key))


def _at(node: Any, steps: Steps) -> Any:  # noqa: ANN401 -- any part of a document
    for step in steps:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return None
    return node


def _words(document: Any, steps: Steps) -> str:  # noqa: ANN401 -- a document
    found = _at(document, steps)
    return " ".join(found.split()) if isinstance(found, str) else ""


def _type(node: Any) -> str:  # noqa: ANN401 -- any part of a document
    if not isinstance(node, dict):
        return ""
    schema = node.get("schema", node)
    parts = [str(schema[key]) for key in ("type", "format") if isinstance(schema.get(key), str)]
    for inner in (schema, *schema.get("allOf", ()), schema.get("items", {})):
        if "$ref" in inner:
            parts.append(inner["$ref"].rpartition("/")[2])
        if "enum" in inner:
            parts.append(f"one of {', '.join(map(str, inner['enum']))}")
    return " ".join(parts) or ("operation" if "operationId" in node else "")


def _meanings(documents: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """The words of all members by their name, and by their schema."""
    found: dict[str, dict[str, str]] = {}
    for document in documents.values():
        for schema, node in document["components"]["schemas"].items():
            for name, member in node.get("properties", {}).items():
                words = str(member.get("description", ""))
                if words and TODO not in words:
                    found.setdefault(name, {})[f"{schema}.{name}"] = " ".join(words.split())
    return found


def _warning(steps: Steps, meanings: Mapping[str, Mapping[str, str]]) -> str:
    """A warning where members of the same name have other meanings elsewhere."""
    if len(steps) < 3 or steps[-3] != "properties":
        return ""
    others = meanings.get(str(steps[-2]), {})
    by_words = {words: place for place, words in others.items()}
    if not by_words:
        return ""
    shown = [f"{place}: {words}" for words, place in [*by_words.items()][:_SHOWN]]
    more = f" and {len(by_words) - _SHOWN} more" if len(by_words) > _SHOWN else ""
    return f"the same name elsewhere means: {' | '.join(shown)}{more}"


def listed(found: list[Place]) -> str:
    """The text of the list."""
    lines = [_HEAD]
    for each in found:
        lines.append(f"- place: {json.dumps(each.name, ensure_ascii=False)}")
        facts = {"type": each.type, "unit": each.unit, "vendor": each.vendor, "warning": each.warning}
        lines += [f"  {key}: {json.dumps(text, ensure_ascii=False)}" for key, text in facts.items() if text]
        lines.append("  words:")
    return "\n".join(lines) + "\n"


def answers_of(text: str, file: str) -> dict[str, str]:
    """The words of a list by place; those that are empty are left out.

    Args:
        text: The list as a person left it.
        file: Its name, for a sentence about damage.

    Raises:
        DamagedError: It is not YAML, not a list of places, or a place or its words are malformed.
    """
    try:
        loaded: Any = YAML().load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark is not None else 1
        raise DamagedError(f"{file}:{line}: {error.problem or 'not valid YAML'}") from error
    if loaded is None:
        return {}
    if not isinstance(loaded, CommentedSeq):
        raise DamagedError(f"{file}:1: expected a list of places")
    found: dict[str, str] = {}
    for index, entry in enumerate(loaded):
        at = f"{file}:{loaded.lc.item(index)[0] + 1}"
        if not isinstance(entry, dict) or not isinstance(entry.get("place"), str):
            raise DamagedError(f"{at}: an entry without a place")
        if unknown := [*(entry.keys() - _KEYS)]:
            raise DamagedError(f"{at}: {unknown[0]!r} is none of {', '.join(sorted(_KEYS))}")
        words = entry.get("words")
        if words is not None and not isinstance(words, str):
            raise DamagedError(f"{at}: the words of {entry['place']} must be text; put quotes around them")
        if words and TODO in words:
            raise DamagedError(f"{at}: the words of {entry['place']} still have the marker {TODO!r}")
        unit = str(entry.get("unit") or "")
        if words and words.strip() and not is_named(unit, words):
            raise DamagedError(f"{at}: the words of {entry['place']} must name its unit: {phrase(unit)!r}")
        if entry["place"] in found:
            raise DamagedError(f"{at}: {entry['place']} is listed twice")
        if words and words.strip():
            found[entry["place"]] = words.strip()
    return found


def filled(texts: Mapping[str, str], found: list[Place], answers: Mapping[str, str]) -> dict[str, str]:
    """The specifications with the words that are there.

    Args:
        texts: Their texts by version.
        found: The places.
        answers: Words by place.
    """
    documents = {version: read_plain(text) for version, text in texts.items()}
    for each in found:
        words = answers.get(each.name)
        if words is None:
            continue
        for version in each.versions:
            node: Any = _at(documents[version], each.steps[:-1])
            node[each.steps[-1]] = node[each.steps[-1]].replace(TODO, words)
    return {version: rewritten(text, documents[version]) for version, text in texts.items()}
