"""What the specifications state about the fields of responses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .facts import METHODS

Schema = dict[str, Any]
# What a schema says about a value, beside its type and its parts.
LIMITS = ("minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength", "pattern")


@dataclass(frozen=True)
class Field:
    """What a document says about one field: of a list, what it says about the items."""

    type: str
    listed: bool
    enum: frozenset[str]
    format: str | None
    limits: Mapping[str, float | str]


class Spec:
    """One specification."""

    def __init__(self, document: Schema) -> None:
        self.document = document
        self.schemas: dict[str, Schema] = document["components"]["schemas"]

    def answers(self) -> dict[str, str]:
        """Operation -> the schema of its success answer."""
        found: dict[str, str] = {}
        written = [
            (method, path, item[method])
            for path, item in self.document["paths"].items()
            for method in METHODS
            if method in item
        ]
        for method, path, operation in written:
            for status, response in operation["responses"].items():
                for media in self.merged(response).get("content", {}).values():
                    if str(status).startswith("2"):
                        found[f"{method.upper()} {path}"] = media["schema"]["$ref"].rpartition("/")[2]
        return found

    def followed(self, schema: Schema) -> Schema:
        """The schema itself, where it is a $ref."""
        while "$ref" in schema:
            found: Schema = self.document
            for part in schema["$ref"].removeprefix("#/").split("/"):
                found = found[part]
            schema = found
        return schema

    def merged(self, schema: Schema) -> Schema:
        """The schema itself, with its allOf merged, one level deep."""
        schema = self.followed(schema)
        if "allOf" not in schema:
            return schema
        merged: Schema = {}
        for part in (*schema["allOf"], {k: v for k, v in schema.items() if k != "allOf"}):
            part = self.merged(part)
            properties = {**merged.get("properties", {}), **part.get("properties", {})}
            merged = {**merged, **part, **({"properties": properties} if properties else {})}
        return merged

    def names(self, schema: Schema) -> Iterator[str]:
        """The schemas that a schema is made of, by name, and by the names that these are made of."""
        if "$ref" in schema:
            yield schema["$ref"].rpartition("/")[2]
        schema = self.followed(schema)
        for part in (*schema.get("allOf", ()), *schema.get("properties", {}).values()):
            yield from self.names(part)
        if "items" in schema:
            yield from self.names(schema["items"])

    def fields(self, schema: Schema, prefix: str = "") -> Iterator[tuple[str, Field]]:
        """Every member at every depth: path (a list on the way is not spelt) and what is said about it."""
        schema = self.merged(schema)
        if "items" in schema:
            yield from self.fields(schema["items"], prefix)
        for name, member in schema.get("properties", {}).items():
            path = f"{prefix}/{name}" if prefix else name
            yield path, self.field(member)
            yield from self.fields(member, path)

    def field(self, schema: Schema) -> Field:
        """What is said about one member."""
        schema = self.merged(schema)
        item = self.merged(schema["items"]) if "items" in schema else schema
        kind = item.get("type") or (
            "object" if "properties" in item else "string" if "enum" in item else "any"
        )
        return Field(
            kind,
            "items" in schema,
            frozenset(item.get("enum", ())),
            item.get("format") if kind == "string" else None,
            {key: part[key] for part in (schema, item) for key in LIMITS if key in part},
        )
