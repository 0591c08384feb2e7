"""A version's specification as data: its operations and the schemas of their responses."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any, Final, NamedTuple, TypeAlias, get_args

from .._base.json import pointer as below
from .._base.json import pointer_parts
from ..errors import ArgumentError
from ..subscription import Version

Schema: TypeAlias = Mapping[str, Any]
"""A part of an OpenAPI document."""

# Keywords next to a reference that do not make another schema.
_BESIDE: Final = frozenset({"allOf", "default", "deprecated", "nullable"})
# Error statuses that the vendor names; `default` in the document stands for these.
NAMED_STATUSES: Final = frozenset({400, 401, 403, 404, 429, 500})


class Known(NamedTuple):
    """One operation.

    Attributes:
        id: Its operation id.
        version: The version of the API.
        method: The HTTP method.
        pointer: Where it stands in the document, as a JSON pointer.
        schemas: The pointer of the schema of a body, by status.
        statuses: The statuses that are documented.
        headers: The pointers of the headers of its responses, by name in lower case.
    """

    id: str
    version: Version
    method: str
    pointer: str
    schemas: Mapping[int, str]
    statuses: frozenset[int]
    headers: Mapping[str, str]


class Specification:
    """The specification of one version."""

    def __init__(self, version: Version, document: Schema) -> None:
        self.version: Version = version
        self.document = document
        self._operations = [(pattern, known) for pattern, known in self._read()]

    def _read(self) -> Iterator[tuple[re.Pattern[str], Known]]:
        for path, item in self.document["paths"].items():
            pattern = re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path)))
            for method, operation in item.items():
                pointer = f"{below('/paths', path)}/{method}"
                schemas: dict[int, str] = {}
                statuses: set[int] = set()
                headers: dict[str, str] = {}
                for status in operation["responses"]:
                    where, response = self.resolved(f"{pointer}/responses/{status}")
                    codes = NAMED_STATUSES if status == "default" else frozenset({int(status)})
                    statuses |= codes
                    headers |= {
                        name.lower(): below(f"{where}/headers", name) for name in response.get("headers", ())
                    }
                    for media in response.get("content", {}):
                        schemas |= dict.fromkeys(codes, f"{below(f'{where}/content', media)}/schema")
                yield (
                    pattern,
                    Known(
                        operation["operationId"],
                        self.version,
                        method.upper(),
                        pointer,
                        schemas,
                        frozenset(statuses),
                        headers,
                    ),
                )

    def operations(self) -> list[Known]:
        """All operations, in the order of the document."""
        return [known for _, known in self._operations]

    def operation(self, method: str, path: str) -> Known | None:
        """Find an operation.

        Args:
            method: The HTTP method.
            path: A path or a path's template, without the version.

        Returns:
            The operation, or None when the document has none there.
        """
        path = path.rstrip("/") or "/"
        for pattern, known in self._operations:
            if known.method == method.upper() and pattern.fullmatch(path):
                return known
        return None

    def at(self, pointer: str) -> Any:  # noqa: ANN401 (any part of a document)
        """What a JSON pointer leads to."""
        found: Any = self.document
        for name in pointer_parts(pointer):
            found = found[int(name)] if isinstance(found, list) else found[name]
        return found

    def resolved(self, pointer: str) -> tuple[str, Schema]:
        """Follow references, and those that only add a description.

        Returns:
            Where what is meant stands, and what stands there.
        """
        node: Schema = self.at(pointer)
        while True:
            parts = node.get("allOf")
            if "$ref" in node:
                pointer = node["$ref"].removeprefix("#")
            elif parts and len(parts) == 1 and not node.keys() - _BESIDE:
                pointer = f"{pointer}/allOf/0"
            else:
                return pointer, node
            node = self.at(pointer)

    def members(self, pointer: str) -> tuple[dict[str, str], dict[str, str]]:
        """The members of an object, those of its parts included.

        Returns:
            By name, the pointer of each member's schema; and by name of those that are required, the pointer
            of the list that requires them.
        """
        pointer, node = self.resolved(pointer)
        found: dict[str, str] = {}
        required = dict.fromkeys(node.get("required", ()), f"{pointer}/required")
        for index in range(len(node.get("allOf", ()))):
            inner, more = self.members(f"{pointer}/allOf/{index}")
            found |= inner
            required |= more
        found |= {name: below(f"{pointer}/properties", name) for name in node.get("properties", {})}
        return found, required


@functools.cache
def specification(version: Version) -> Specification:
    """The specification that this library was made from.

    Args:
        version: The version of the API.

    Returns:
        The specification, without its words.

    Raises:
        ArgumentError: It is not a version.
    """
    if version not in get_args(Version):
        raise ArgumentError("version must be `v2` or `v3`", argument="version")
    text = resources.files(f"psa_fleet_{version}").joinpath("specification.json").read_text(encoding="utf-8")
    return Specification(version, json.loads(text))
