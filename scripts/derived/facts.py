"""Facts of both specifications that the library's tables are made of."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeAlias

from generator.naming import class_name
from generator.python_code import Code, fill
from generator.python_code import name as checked
from spec_sync.text.reading import read_plain

Schema: TypeAlias = dict[str, Any]

VERSIONS: Final = ("v2", "v3")
METHODS: Final = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Parameter:
    """A query parameter of an operation in one version."""

    name: str
    schema: Schema
    """Without a reference at its top."""
    component: str
    """The component it is, or that its schema is; empty for one that is written in place."""
    words: str
    enumeration: str | None = None
    """The class of its values; None where they are not listed."""
    is_deprecated: bool = False


@dataclass
class Operation:
    """An operation in the versions that have it."""

    id: str
    method: str
    path: str
    path_parameters: tuple[str, ...]
    place: str
    """The file and line of its id."""
    summary: str = ""
    description: str = ""
    returned: str = ""
    """The description of its success."""
    result: dict[str, str] = field(default_factory=dict)
    """The schema of its success by version."""
    deprecated: tuple[str, ...] = ()
    has_body: bool = False
    """Whether its request has one."""
    query: dict[str, dict[str, Parameter]] = field(default_factory=dict)
    """Its query parameters by version and name."""

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions that have it."""
        return tuple(self.query)

    @property
    def wires(self) -> set[str]:
        """The names of its query parameters, in any version."""
        return {name for query in self.query.values() for name in query}

    @property
    def schema(self) -> str | None:
        """The schema of its success, the newest version's; None where it has no body."""
        return self.result.get("v3") or self.result.get("v2")


class Facts:
    """Both specifications of a tree."""

    def __init__(self, root: Path) -> None:
        self.root = root
        texts = {name: (root / "specs" / f"{name}.yaml").read_text(encoding="utf-8") for name in VERSIONS}
        self.documents: dict[str, Schema] = {name: read_plain(text) for name, text in texts.items()}
        overrides = root / "specs" / "overrides.yaml"
        hints: Schema = read_plain(overrides.read_text(encoding="utf-8")) if overrides.exists() else {}
        self.hints = hints
        self.classes: Mapping[str, str] = hints.get("classes", {})
        self._lines = {
            version: {
                found[1]: number
                for number, line in enumerate(text.split("\n"), 1)
                if (found := re.match(r"\s+operationId: (\S+)", line))
            }
            for version, text in texts.items()
        }
        self.operations: dict[str, Operation] = {}
        for version in ("v3", "v2"):
            for path, method, operation in self._written(version):
                self._add(version, path, method, operation)

    def _written(self, version: str) -> Iterator[tuple[str, str, Schema]]:
        for path, item in self.documents[version]["paths"].items():
            for method in METHODS:
                if method in item:
                    yield path, method, item[method]

    def _add(self, version: str, path: str, method: str, written: Schema) -> None:
        key = written["operationId"]
        names = tuple(re.findall(r"{([^{}]+)}", path))
        place = f"specs/{version}.yaml:{self._lines[version].get(key, 1)}"
        success: Schema = next(
            (r for code, r in written["responses"].items() if str(code).startswith("2")), {}
        )
        found = self.operations.setdefault(
            key,
            Operation(
                key, method.upper(), path, names, place,
                written.get("summary", ""), written.get("description", ""), success.get("description", ""),
            ),
        )  # fmt: skip
        for content in (success.get("content") or {}).values():
            if reference := content["schema"].get("$ref"):
                found.result.setdefault(version, reference.rpartition("/")[2])
        found.has_body = found.has_body or "requestBody" in written
        if written.get("deprecated"):
            found.deprecated = (*found.deprecated, version)
        found.query = {**found.query, version: self._query(version, key, written)}
        found.query = {name: found.query[name] for name in VERSIONS if name in found.query}

    def _query(self, version: str, key: str, written: Schema) -> dict[str, Parameter]:
        found = {}
        for parameter in written.get("parameters", ()):
            name = ""
            if "$ref" in parameter:
                name = parameter["$ref"].rpartition("/")[2]
                parameter = self.documents[version]["components"]["parameters"][name]
            if parameter["in"] != "query":
                continue
            schema = parameter["schema"]
            own = schema.get("$ref", "").rpartition("/")[2]
            found[parameter["name"]] = Parameter(
                parameter["name"],
                self.resolved(version, schema),
                own or name,
                parameter.get("description", ""),
                self._enumeration(version, key, parameter["name"], schema),
                bool(parameter.get("deprecated")),
            )
        return found

    def resolved(self, version: str, schema: Schema) -> Schema:
        """A schema without a reference at its top."""
        while "$ref" in schema:
            schema = self.documents[version]["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return schema

    def nodes(self, version: str, part: Schema) -> Iterator[tuple[str, Schema]]:
        """A schema and those that it refers to or is made of, with their names; no name in place."""
        if "$ref" in part:
            name = part["$ref"].rpartition("/")[2]
            node = self.documents[version]["components"]["schemas"].get(name, {})
            yield name, node
            yield from (found for found in self.nodes(version, node) if found[1] is not node)
            return
        yield "", part
        for inner in (*part.get("allOf", ()), part.get("items")):
            if isinstance(inner, dict):
                yield from self.nodes(version, inner)

    def nodes_at(self, version: str, schema: str, steps: list[str]) -> list[Schema]:
        """What is at the end of a way through members, with all that it refers to or is made of."""
        nodes = [node for _, node in self.nodes(version, {"$ref": f"#/components/schemas/{schema}"})]
        for step in steps:
            below = [node["properties"][step] for node in nodes if step in node.get("properties", {})]
            nodes = [found for node in below for _, found in self.nodes(version, node)]
        return nodes

    def values(self, version: str, parameter: Parameter) -> list[str] | None:
        """The listed values of a parameter or of its items; None where any are allowed."""
        schema = self.resolved(version, parameter.schema.get("items", parameter.schema))
        found: list[str] | None = schema.get("enum")
        return found

    def _enumeration(self, version: str, key: str, parameter: str, schema: Schema) -> str | None:
        """The class of a parameter's values, by the schema's name, else by what the generator made of it."""
        while True:
            resolved = self.resolved(version, schema)
            if "enum" in resolved:
                break
            if "items" not in resolved:
                return None
            schema = resolved["items"]
        while "$ref" in (inner := self._named(version, schema)):
            schema = inner
        if "$ref" in schema:
            return self.class_of(schema["$ref"].rpartition("/")[2])
        return self._generated(version, key, parameter)

    def _named(self, version: str, schema: Schema) -> Schema:
        if "$ref" not in schema:
            return {}
        found: Schema = self.documents[version]["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return found

    def class_of(self, schema: str) -> str:
        """The class of a schema."""
        return class_name(self.classes.get(schema, schema))

    def _generated(self, version: str, key: str, parameter: str) -> str | None:
        """The class that the generator made of values without a name, from the signature of the endpoint."""
        for path in (self.root / "generated" / f"psa_fleet_{version}" / "api").rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            if f'OPERATIONS["{key}"]' not in text:
                continue
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FunctionDef) and node.name == "build":
                    for argument in node.args.kwonlyargs:
                        if argument.arg.replace("_", "").lower() == parameter.lower() and argument.annotation:
                            names = re.findall(r"[A-Z]\w+", ast.unparse(argument.annotation))
                            return next((name for name in names if name != "None"), None)
        return None

    def items(self, schema: str) -> tuple[str, str, str] | None:
        """Where the items of a page are: wire name, schema of an item and words; None for another schema."""
        for version in ("v3", "v2"):
            written = self.documents[version]["components"]["schemas"].get(schema)
            if written is None:
                continue
            embedded = self.resolved(version, written.get("properties", {}).get("_embedded", {}))
            for name, member in embedded.get("properties", {}).items():
                if member.get("type") == "array" and "$ref" in member.get("items", {}):
                    words = member.get("description", "")
                    return name, member["items"]["$ref"].rpartition("/")[2], words
        return None

    def model(self, cls: str) -> Code:
        """A class as modules of the facade name it."""
        schema = next((key for key in self.classes if class_name(self.classes[key]) == cls), cls)
        of_v3 = any(self.class_of(each) == cls for each in self.documents["v3"]["components"]["schemas"])
        return fill("models.{}" if of_v3 or self.has("v3", schema) else "of_v2.{}", checked(cls))

    def version_of(self, schema: str) -> str:
        """The newest version that has a schema."""
        return "v3" if self.has("v3", schema) else "v2"

    def properties(self, schema: str) -> Schema:
        """The members of a schema, in the newest version that has it."""
        found = self.resolved(self.version_of(schema), {"$ref": f"/{schema}"})
        properties: Schema = found.get("properties", {})
        return properties

    def has(self, version: str, schema: str) -> bool:
        """Whether a version has a schema."""
        return schema in self.documents[version]["components"]["schemas"]

    def pages(self) -> dict[str, tuple[str, str, str]]:
        """The pages that operations return: see `items`."""
        found = {}
        for operation in self.operations.values():
            for schema in operation.result.values():
                if (items := self.items(schema)) is not None:
                    found[schema] = items
        return dict(sorted(found.items()))
