"""What the specifications state about the fields of responses, read once for all tests."""

from __future__ import annotations

from functools import cache

import derived.fields
from derived.fields import LIMITS

from .. import specification
from ..specification import Schema


class Spec(derived.fields.Spec):
    """A specification with what tests ask of it."""

    def __init__(self, version: str) -> None:
        super().__init__(specification.document(version))
        self.version = version

    def described(self, schema: Schema) -> Schema:
        """The reference itself, where it is one with a description of its own."""
        if schema.keys() <= {"allOf", "description"} and len(schema.get("allOf", ())) == 1:
            reference: Schema = schema["allOf"][0]
            return reference
        return schema

    def at(self, schema: Schema, path: str) -> Schema:
        """The schema of what is at a path (of its items, if it is a list), as it is written: maybe a $ref."""
        for name in path.split("/"):
            schema = self.merged(schema)["properties"][name]
            while "items" in schema:
                schema = schema["items"]
        return self.described(schema)

    def whole(self, schema: Schema, *, closed: bool) -> Schema:
        """A JSON schema without $ref.

        Args:
            schema: a part of the document.
            closed: whether an object has no members but those that are named.
        """
        schema = self.merged(schema)
        kept = (
            ("type", "enum", "format", *LIMITS)
            if schema.get("type") == "string"
            else ("type", "enum", *LIMITS)
        )
        whole: Schema = {key: schema[key] for key in kept if key in schema}
        if "items" in schema:
            whole["items"] = self.whole(schema["items"], closed=closed)
        if "properties" in schema:
            properties = {k: self.whole(v, closed=closed) for k, v in schema["properties"].items()}
            whole |= {"type": "object", "properties": properties}
            if closed:
                whole["additionalProperties"] = False
        return whole


@cache
def spec(version: str) -> Spec:
    """The document of a version."""
    return Spec(version)
