"""Reading a specification's own document: operations, parameters, and the facts without the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from openapi_python_client.strings import PythonIdentifier

from .structure import METHODS

Document: TypeAlias = dict[str, Any]

_WORDS = frozenset({"description", "summary", "example", "examples", "title", "tags", "externalDocs"})
# Where what stands below is by names that the API gives, which are no words of ours.
_NAMED = frozenset(
    {"properties", "schemas", "parameters", "responses", "paths", "content", "headers", "securitySchemes"}
)


def wire_facts(node: Any, *, named: bool = False) -> Any:  # noqa: ANN401 (any part of a document)
    """A specification without its words: what answers can be compared with at run time.

    Args:
        node: The document, or a part of it.
        named: Whether its keys are names that the API gives.

    Returns:
        The same without descriptions, summaries, titles and examples.
    """
    if isinstance(node, dict):
        return {
            str(key): wire_facts(value, named=not named and key in _NAMED)
            for key, value in node.items()
            if named or not (key in _WORDS or key.startswith("x-"))
        }
    return [wire_facts(item) for item in node] if isinstance(node, list) else node


def operations_of(document: Document) -> Iterator[dict[str, object]]:
    """The operations, as the template of `operations.py` is given them."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            query = [p["name"] for p in parameters_of(document, operation) if p["in"] == "query"]
            success = {code: r for code, r in operation["responses"].items() if str(code).startswith("2")}
            contents = [r.get("content") or {} for r in success.values()]
            media = [name for content in contents for name in content]
            result = next((m["schema"]["$ref"] for c in contents for m in c.values()), None)
            body = (
                operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
            )
            yield {
                "id": operation["operationId"],
                "method": method.upper(),
                "path": path,
                "path_parameters": tuple(re.findall(r"{([^{}]+)}", path)),
                "query": tuple(query),
                "accept": ", ".join(dict.fromkeys([*media, "application/json"]))
                if media
                else "application/json",
                "success": tuple(int(code) for code in success),
                "result": result and result.rpartition("/")[2],
                "body": body and body["$ref"].rpartition("/")[2],
                "deprecated": bool(operation.get("deprecated")),
            }


def parameters_of(document: Document, operation: Document) -> list[Document]:
    """The parameters of an operation, references followed."""
    known = document["components"]["parameters"]
    return [
        known[p["$ref"].rpartition("/")[2]] if "$ref" in p else p for p in operation.get("parameters", [])
    ]


def tagged(document: Document, tag: str) -> Iterator[tuple[str, Document]]:
    """The operations that the parser puts under a tag, in its order, with their paths."""
    for path, item in document["paths"].items():
        for method in METHODS:
            operation = item.get(method)
            if operation and PythonIdentifier((operation.get("tags") or ["default"])[0], "tag") == tag:
                yield path, operation
