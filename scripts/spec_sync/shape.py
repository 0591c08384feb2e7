"""Bring a mended document into the structure of specs/: merge `allOf`, describe references, inline responses.

A canonical schema has no words and no `allOf`: it is an object with all its members, or a reference with what
stands beside it (`{"$ref": ..., "deprecated": True}`), or a scalar. Two schemas that say the same on the wire
have the same canonical form, however they are written.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Final

from .places import Json, parts
from .references import reached
from .walking import WORDS, Object, inside, item, members, objects, operations

ERROR: Final = "Error"
"""The one response component of specs/: what every refused request is answered with."""


class Canon:
    """Canonical forms of the schemas of one document."""

    def __init__(self, document: Object, known: Object | None = None, words: frozenset[str] = WORDS) -> None:
        """Begin with a document.

        Args:
            document: The document whose schemas are asked for.
            known: Canonical forms that are to count instead of the document's own, by name.
            words: Members that say nothing about what is on the wire.
        """
        self.known = known or {}
        self.words = words
        self.named = item(document, "components", "schemas")
        self._done: dict[str, Object] = {}

    def schema(self, name: str) -> Object:
        """A component schema in canonical form."""
        known = self.known.get(name)
        if isinstance(known, dict):
            return known
        if name not in self._done:
            self._done[name] = {}  # a schema that holds itself as a part of allOf adds nothing to itself
            self._done[name] = self.form(item(self.named, name), whole=True)
        return self._done[name]

    def form(self, schema: Json, *, whole: bool = False) -> Object:
        """The canonical form of a schema.

        Args:
            schema: A schema as it is written.
            whole: Whether a lone reference is replaced by what it points to.
        """
        if not isinstance(schema, dict):
            return {}
        own: Object = {
            key: value
            for key, value in schema.items()
            if key not in self.words and key != "allOf" and not key.startswith("x-")
        }
        if "$ref" in own:
            return self._resolved(own) if whole else {"$ref": own["$ref"]}
        pieces = objects(schema.get("allOf"))
        references = [part for part in pieces if "$ref" in part]
        beside = [part for part in [*(p for p in pieces if "$ref" not in p), own] if set(part) - WORDS]
        if len(references) == 1 and not whole and not any(set(part) & _OF_OBJECTS for part in beside):
            merged: Object = {"$ref": references[0]["$ref"]}
            for part in beside:
                self._merge(merged, self.form(part))
            return merged
        found: Object = {}
        for part in pieces:
            resolved = self._resolved(part) if "$ref" in part else self.form(part, whole=True)
            self._merge(found, resolved)
        self._merge(found, self._written(own))
        if "properties" in found and "type" not in found:
            found["type"] = "object"
        return found

    def _resolved(self, schema: Object) -> Object:
        return copy.deepcopy(self.schema(parts(str(schema["$ref"]))[-1]))

    def _written(self, schema: Object) -> Object:
        found: Object = {}
        for key, value in schema.items():
            if key == "properties":
                found[key] = {name: self.form(part) for name, part in members(value)}
            elif key in ("items", "additionalProperties", "not") and isinstance(value, dict):
                found[key] = self.form(value)
            elif key in ("oneOf", "anyOf") and isinstance(value, list):
                found[key] = [self.form(part) for part in value]
            else:
                found[key] = copy.deepcopy(value)
        return found

    def _merge(self, into: Object, more: Mapping[str, Json]) -> None:
        """Merge one part of an `allOf` into the others.

        Members are merged one by one, alternatives are joined, and a value has to be in every `enum`; the
        first type counts; of the rest the later part wins.
        """
        for key, value in more.items():
            before = into.get(key)
            if key == "properties" and isinstance(before, dict) and isinstance(value, dict):
                for name, part in value.items():
                    known = before.get(name)
                    before[name] = self._both(known, part) if isinstance(known, dict) else copy.deepcopy(part)
            elif key == "items" and isinstance(before, dict) and isinstance(value, dict):
                into[key] = self._both(before, value)
            elif (
                key in ("required", "oneOf", "anyOf") and isinstance(before, list) and isinstance(value, list)
            ):
                before += [part for part in value if part not in before]
            elif key == "enum" and isinstance(before, list) and isinstance(value, list):
                into[key] = [one for one in before if one in value]
            elif key == "type" and before is not None:
                continue  # parts that contradict each other: the first is taken, and `repairs` says so
            else:
                into[key] = copy.deepcopy(value)

    def _both(self, known: Object, part: Json) -> Object:
        """What two parts of an `allOf` say of the same member."""
        if not isinstance(part, dict) or known == part:
            return known
        if "$ref" in known or "$ref" in part:
            known, part = self.form(known, whole=True), self.form(part, whole=True)
        if not _nested(known) or not _nested(part):
            return copy.deepcopy(part)
        merged = copy.deepcopy(known)
        self._merge(merged, part)
        return merged


_OF_OBJECTS: Final = {"properties", "items", "oneOf", "anyOf", "additionalProperties", "enum"}


def _nested(schema: Object) -> bool:
    return any(key in schema for key in ("properties", "items", "oneOf", "anyOf"))


_EXAMPLES: Final = frozenset({"example", "examples"})


def shaped(document: Object, *, whole: bool = False) -> Object:
    """A whole document without its words, in the structure of specs/.

    Args:
        document: Valid OpenAPI 3.0, the vendor's or ours.
        whole: Whether to have what specs/ does not keep, too: addresses of servers, examples, and `required`
            of what is read.

    Returns:
        `version`, `paths` (parameters by reference or written out, answers in place, one error answer),
        `parameters`, `schemas` and `error`. `required` is there for what is sent, not for what is read.
    """
    canon = Canon(document, words=WORDS - _EXAMPLES if whole else WORDS)
    components = item(document, "components")
    found: Object = {
        "version": str(item(document, "info").get("version", "")),
        "paths": {},
        "parameters": {
            name: _parameter(parameter, canon)
            for name, parameter in members(components.get("parameters"))
            if isinstance(parameter, dict)
        },
        "schemas": {name: canon.schema(name) for name in canon.named},
    }
    paths = item(found, "paths")
    error = None if whole else _error(document, canon)
    found["error"] = error or {}
    for path, operation in operations(document):
        shared = item(document, "paths", str(path[1])).get("parameters")
        at_path = item(paths, str(path[1]))
        at_path[str(path[2])] = _operation(document, operation, shared, canon, error)
        paths[str(path[1])] = at_path
    if whole:
        found["servers"] = [one.get("url") for one in objects(document.get("servers"))]
    else:
        _required_where_sent(found)
    return found


def _operation(document: Object, operation: Object, shared: Json, canon: Canon, error: Json) -> Object:
    found: Object = {
        "tags": copy.deepcopy(operation.get("tags", [])),
        "operationId": operation.get("operationId"),
        "parameters": [
            parameter if "$ref" in parameter else _parameter(parameter, canon)
            for parameter in [*objects(shared), *objects(operation.get("parameters"))]
        ],
    }
    for key in ("deprecated", "security"):
        if operation.get(key):
            found[key] = copy.deepcopy(operation[key])
    if "requestBody" in operation:
        body = resolved(document, item(operation, "requestBody"))
        found["requestBody"] = {"required": body.get("required", True), **_content(body, canon)}
    answers: Object = {}
    for code, answer in members(operation.get("responses")):
        if isinstance(answer, dict):
            form = _answer(document, answer, canon)
            answers[code] = {"$ref": f"#/components/responses/{ERROR}"} if error and form == error else form
    found["responses"] = answers
    return found


def resolved(document: Object, node: Object) -> Object:
    """What a node is, or what it refers to among the components."""
    for _ in range(20):
        reference = node.get("$ref")
        if not isinstance(reference, str):
            break
        target: Json = document
        for part in parts(reference):
            target = target.get(part) if isinstance(target, dict) else None
        node = target if isinstance(target, dict) else {}
    return node


def _content(body: Object, canon: Canon) -> Object:
    content: Object = {
        media: {
            **{key: entry[key] for key in sorted(_EXAMPLES - canon.words) if key in entry},
            "schema": canon.form(item(entry, "schema")),
        }
        for media, entry in members(body.get("content"))
        if isinstance(entry, dict)
    }
    return {"content": content} if content else {}


def _answer(document: Object, answer: Object, canon: Canon) -> Object:
    """What comes back: the content, headers, and links to other operations."""
    body = resolved(document, answer)
    found = _content(body, canon)
    headers: Object = {
        name: _parameter(resolved(document, header), canon)
        for name, header in members(body.get("headers"))
        if isinstance(header, dict) and name.lower() != "content-type"  # which OpenAPI has ignored
    }
    links: Object = {
        name: {key: value for key, value in resolved(document, link).items() if key not in WORDS}
        for name, link in members(body.get("links"))
        if isinstance(link, dict)
    }
    return {**found, **({"headers": headers} if headers else {}), **({"links": links} if links else {})}


def _parameter(parameter: Object, canon: Canon) -> Object:
    found: Object = {
        key: value for key, value in parameter.items() if key not in canon.words and key != "schema"
    }
    if found.get("required") is False:
        del found["required"]
    found["schema"] = canon.form(item(parameter, "schema"))
    return found


def _error(document: Object, canon: Canon) -> Json:
    """What the vendor answers by default: the content that most operations share."""
    contents = [
        _answer(document, answer, canon)
        for _, operation in operations(document)
        for code, answer in members(operation.get("responses"))
        if code == "default" and isinstance(answer, dict)
    ]
    return max(contents, key=contents.count) if contents else None


def sent_schemas(shape: Object) -> set[str]:
    """The names of the schemas that a request body can hold."""
    return reached(item(shape, "schemas"), _bodies(shape))


def _bodies(shape: Object) -> Iterator[Object]:
    for _, operation in operations(shape):
        for _, content in members(item(operation, "requestBody", "content")):
            yield item(content, "schema")


def _required_where_sent(shape: Object) -> None:
    """Any field of an answer may be missing, so only what is sent keeps `required`."""
    sent = sent_schemas(shape)
    answers = [
        item(answer, "content") for _, each in operations(shape) for _, answer in members(each["responses"])
    ]
    for content in answers:
        for _, entry in members(content):
            for _, part in inside(item(entry, "schema"), ()):
                _trim_required(part, keep=False)
    for name, schema in members(shape.get("schemas")):
        for _, part in inside(item(schema), ()):
            _trim_required(part, keep=name in sent)


def _trim_required(schema: Object, *, keep: bool) -> None:
    listed = schema.get("required")
    if not isinstance(listed, list):
        return
    declared = item(schema, "properties")
    kept: list[Json] = [name for name in listed if keep and name in declared]
    schema["required"] = kept
    if not kept:
        del schema["required"]
