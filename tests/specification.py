"""The specifications, as the generated packages carry them, and validators that are compiled once.

`generated/*/specification.json` is made from specs/ and has all of it but the words; `make check` sees to it
that it is current. It is read in a few milliseconds, where the YAML needs seconds.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from jsonschema_rs import Draft202012Validator, ValidationError

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = ("v2", "v3")
METHODS = ("get", "post", "put", "delete")
Schema = dict[str, Any]


@functools.cache
def document(version: str) -> Schema:
    """A specification without its words. It is shared: never change it."""
    text = (ROOT / "generated" / f"psa_fleet_{version}" / "specification.json").read_text(encoding="utf-8")
    loaded: Schema = json.loads(text)
    return loaded


@functools.cache
def worded(version: str) -> Schema:
    """A specification with its words: titles, summaries, descriptions and examples."""
    # The parser in C; the pure one, which also records the places, needs thirty times as long.
    loaded: Schema = yaml.load((ROOT / "specs" / f"{version}.yaml").read_bytes(), yaml.CSafeLoader)
    return loaded


def schemas(version: str) -> Schema:
    """The component schemas of a specification."""
    found: Schema = document(version)["components"]["schemas"]
    return found


def operations(version: str) -> list[tuple[str, str, Schema]]:
    """Method, path template and operation object of every operation."""
    return [
        (method.upper(), path, item[method])
        for path, item in document(version)["paths"].items()
        for method in METHODS
        if method in item
    ]


def reads(version: str) -> list[tuple[str, Schema]]:
    """Path template and operation object of every operation that reads."""
    return [(path, operation) for method, path, operation in operations(version) if method == "GET"]


def resolved(version: str, schema: Schema, *, words: bool = False) -> Schema:
    """A schema without a reference at its top; the parts of an `allOf` merged, the later one winning."""
    if "$ref" in schema:
        named = (worded if words else document)(version)["components"]["schemas"]
        return resolved(version, named[schema["$ref"].rpartition("/")[2]], words=words)
    if "allOf" not in schema:
        return schema
    merged: Schema = {}
    for part in [*schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}]:
        for key, value in resolved(version, part, words=words).items():
            merged[key] = {**merged.get(key, {}), **value} if key == "properties" else value
    return merged


def compiled(schema: Schema) -> Draft202012Validator:
    """A validator. It does not look at formats, as OpenAPI's are another list than JSON Schema's."""
    return Draft202012Validator(schema, validate_formats=False)


@functools.cache
def validator(version: str, name: str) -> Draft202012Validator:
    """Checks a component schema; members that it does not declare are allowed."""
    return compiled({"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas(version)}})


@functools.cache
def closed_validator(version: str, name: str) -> Draft202012Validator:
    """Checks a component schema, and refuses members that it does not declare."""
    shut = _closed(schemas(version))
    # A part of Point only, which refuses what neither of its parts declares.
    del shut["Geometry"]["additionalProperties"]
    return compiled({"$ref": f"#/components/schemas/{name}", "components": {"schemas": shut}})


def success_of(operation: Schema) -> tuple[str, str]:
    """The media type of an operation's success, and the name of its schema."""
    [(media, content)] = operation["responses"]["200"]["content"].items()
    return media, content["schema"]["$ref"].rpartition("/")[2]


def complaints(errors: Iterable[ValidationError]) -> list[str]:
    """What a validator has against a document, and where, for people."""
    return [f"/{'/'.join(map(str, error.instance_path))}: {error.message}" for error in errors]


def _closed(node: Any) -> Any:
    """Refuse members that a schema does not declare."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {name: _closed(item) for name, item in node.items()}
    if isinstance(closed.get("properties"), dict) and "additionalProperties" not in closed:
        if "allOf" in closed:
            raise AssertionError("properties beside allOf can't be closed")
        closed["additionalProperties"] = False
    if "allOf" in closed:
        # Closed parts of a whole would refuse each other's members.
        closed = {**node, "unevaluatedProperties": False}
    return closed
