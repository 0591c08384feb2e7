"""A small specification whose every text can be chosen, and the shape of the package that is made of it."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, Final

from generator.overrides import Overrides
from generator.package import Package
from tests.specification import ROOT

TEMPLATES: Final = ROOT / "scripts" / "templates"

TEXTS: Final = {
    "title": "Title",
    "version": "1.0",
    "server": "https://example.org",
    "summary": "Summary",
    "description": "Words",
    "path": "path",
    "operation": "getIt",
    "tag": "tag",
    "parameter": "fleetId",
    "query": "pageSize",
    "words": "More words",
    "media": "application/hal+json",
    "header": "X-Header",
    "schema": "Some",
    "class_title": "Some title",
    "member": "someMember",
    "other_member": "otherMember",
    "value": "One",
    "default": "preset",
    "pattern": "[a-z]+",
    "response": "Answer",
    "enumeration": "Kind",
}
"""The texts of a harmless document, by their positions."""

CHECKED: Final = frozenset(
    {
        *("operation", "tag", "parameter", "query", "schema", "member", "other_member"),
        *("class_title", "enumeration", "path", "media"),
    }
)
"""Positions whose text becomes a name of Python's or a file's, or must have a form: it may be refused."""


def document(**texts: str) -> dict[str, Any]:
    """A specification with these texts, and harmless ones elsewhere."""
    t = {**TEXTS, **texts}
    schema = {"$ref": f"#/components/schemas/{t['schema']}"}
    return {
        "openapi": "3.0.3",
        "info": {"title": t["title"], "version": t["version"], "description": t["words"]},
        "servers": [{"url": t["server"]}],
        "tags": [{"name": t["tag"], "description": t["words"]}],
        "paths": {
            f"/{t['path']}/{{{t['parameter']}}}": {
                "post": {
                    "tags": [t["tag"]],
                    "operationId": t["operation"],
                    "summary": t["summary"],
                    "description": t["description"],
                    "parameters": [
                        {
                            "name": t["parameter"],
                            "in": "path",
                            "required": True,
                            "description": t["words"],
                            "schema": {"type": "string", "pattern": t["pattern"]},
                        },
                        {
                            "name": t["query"],
                            "in": "query",
                            "description": t["words"],
                            "schema": {"type": "integer"},
                        },
                    ],
                    "requestBody": {
                        "description": t["words"],
                        "content": {"application/json": {"schema": schema}},
                    },
                    "responses": {
                        "200": {
                            "description": t["response"],
                            "headers": {t["header"]: {"schema": {"type": "string"}}},
                            "content": {t["media"]: {"schema": schema}},
                        }
                    },
                }
            }
        },
        "components": {
            "parameters": {},
            "schemas": {
                "WayPoints": {"type": "object", "properties": {"id": {"type": "string"}}},
                t["schema"]: {
                    "type": "object",
                    "description": t["description"],
                    "properties": {
                        t["member"]: {
                            "type": "string",
                            "description": t["words"],
                            "default": t["default"],
                            "pattern": t["pattern"],
                            "example": t["words"],
                        },
                        t["other_member"]: {
                            "type": "string",
                            "title": t["enumeration"],
                            "enum": [t["value"], "Another"],
                            "default": t["value"],
                            "description": t["words"],
                        },
                        "inner": {
                            "type": "object",
                            "title": t["class_title"],
                            "description": t["words"],
                            "properties": {"since": {"type": "string", "format": "date-time"}},
                        },
                    },
                },
            },
        },
    }


def made(content: dict[str, Any], folder: Path, name: str = "made") -> Path:
    """The package of a specification, as the generator writes it.

    Raises:
        SpecificationError: The generator refuses the specification.
    """
    spec = folder / "v3.yaml"
    # Escaped is what YAML does not allow, and no more: of two halves of a character it would make two.
    text = json.dumps(content, ensure_ascii=False)
    text = re.sub(
        "[^ -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", lambda m: f"\\u{ord(m[0]):04x}", text
    )
    spec.write_text(text, encoding="utf-8")
    package = folder / name
    Package(spec, "v3", Overrides([], [], {}), TEMPLATES).write(package)
    return package


def shapes(package: Path) -> Counter[str]:
    """The shapes of the package's modules: syntax trees without their names and constant texts."""
    return Counter(_shape(tree) for tree in trees(package))


def trees(package: Path) -> list[ast.Module]:
    """The syntax trees of the modules that are written for a specification."""
    return [ast.parse(path.read_text("utf-8")) for path in sorted(package.rglob("*.py"))]


def _shape(tree: ast.Module) -> str:
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            if isinstance(value, str):
                setattr(node, field, "_")
    return ast.dump(tree)


def called(package: Path) -> set[str]:
    """All that the package's modules call or import from outside, in words."""
    found = set()
    for tree in trees(package):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                found.add(ast.unparse(node.func))
            elif isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found
