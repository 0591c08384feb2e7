"""From a specification to a package: what the templates are given."""

from __future__ import annotations

import contextlib
import io
import json
import keyword
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import in_double_quote_literal
from ruamel.yaml import YAML

from wording import argument_words, docstring


class SpecificationError(Exception):
    """The specification can't be turned into a package."""


@dataclass(frozen=True)
class Import:
    """A class of the package and the module that holds it."""

    module: str
    name: str


@dataclass(frozen=True)
class Kind:
    """The Python side of one JSON type: how it is annotated and read, and what that needs."""

    annotation: str
    codec: str
    codecs: tuple[str, ...]
    imports: tuple[Import, ...] = ()


@dataclass(frozen=True)
class Field:
    """One field of a model."""

    name: str
    wire: str
    annotation: str
    codec: str
    doc: str
    hidden: bool


@dataclass
class Overrides:
    """The hints of specs/overrides.yaml, and which of them were of use."""

    hidden_in_repr: list[str]
    durations: list[str]
    behaviour: dict[str, str]
    _used: set[str] = field(default_factory=set)

    @classmethod
    def load(cls, path: Path) -> Overrides:
        """Read the hints.

        Args:
            path: The YAML file.

        Returns:
            The hints.
        """
        return cls(**YAML(typ="safe", pure=True).load(path))

    def names(self, hints: list[str], schema: str, member: str) -> bool:
        """Whether a list of hints names a member of a schema."""
        found = {name for name in (member, f"{schema}.{member}") if name in hints}
        self._used |= found
        return bool(found)

    def behaviour_of(self, schema: str) -> str | None:
        """The class that a model inherits from, when it is more than Model."""
        if schema in self.behaviour:
            self._used.add(schema)
        return self.behaviour.get(schema)

    def unused(self) -> list[str]:
        """The hints that named nothing."""
        return sorted({*self.hidden_in_repr, *self.durations, *self.behaviour} - self._used)


_PLAIN: Mapping[type[PropertyProtocol], Kind] = {
    StringProperty: Kind("str", "TEXT", ("TEXT",)),
    BooleanProperty: Kind("bool", "BOOLEAN", ("BOOLEAN",)),
    IntProperty: Kind("int", "INTEGER", ("INTEGER",)),
    FloatProperty: Kind("float", "NUMBER", ("NUMBER",)),
    DateTimeProperty: Kind("datetime.datetime", "TIMESTAMP", ("TIMESTAMP",)),
    AnyProperty: Kind("JSON", "ANYTHING", ("ANYTHING",)),
}


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
            if named or key not in _WORDS
        }
    return [wire_facts(item) for item in node] if isinstance(node, list) else node


def kind_of(prop: PropertyProtocol) -> Kind:
    """How a property is annotated and read.

    Args:
        prop: A property as the generator parsed it.

    Returns:
        Its kind.

    Raises:
        SpecificationError: When there is no rule for such a property.
    """
    plain = _PLAIN.get(type(prop))
    if plain is not None:
        return plain
    if isinstance(prop, (EnumProperty, ModelProperty)):
        codec = "Enumeration" if isinstance(prop, EnumProperty) else "Nested"
        made = Import(str(prop.class_info.module_name), str(prop.class_info.name))
        return Kind(made.name, f'{codec}("{made.module}", "{made.name}")', (codec,), (made,))
    if isinstance(prop, ListProperty):
        item = kind_of(prop.inner_property)
        return Kind(f"list[{item.annotation}]", f"Many({item.codec})", ("Many", *item.codecs), item.imports)
    if isinstance(prop, UnionProperty):
        return _union(prop)
    raise SpecificationError(
        f"no rule for {type(prop).__name__} ({_text(prop.name)}): add one to scripts/generator.py"
    )


def _union(prop: UnionProperty) -> Kind:
    kinds = [kind_of(inner) for inner in prop.inner_properties]
    # Any text beside an enumeration of texts: the enumeration only tells which texts mean something.
    if any(kind.annotation == "str" for kind in kinds) and all(
        kind.annotation == "str" or kind.codec.startswith("Enumeration(") for kind in kinds
    ):
        return _PLAIN[StringProperty]
    if all(kind.codec.startswith("Enumeration(") for kind in kinds):
        return Kind(
            " | ".join(kind.annotation for kind in kinds),
            f"OneOf({', '.join(kind.codec for kind in kinds)})",
            ("OneOf", "Enumeration"),
            tuple(made for kind in kinds for made in kind.imports),
        )
    raise SpecificationError(f"no rule for the union {_text(prop.name)}: add one to scripts/generator.py")


def _text(value: UntrustedString | str | None) -> str:
    return value.get_untrusted_value() if isinstance(value, UntrustedString) else value or ""


def member_name(value: str) -> str:
    """The Python name of an enumeration's value.

    Args:
        value: The text on the wire.

    Returns:
        An upper-case name: `TooManyUnusedProg` becomes `TOO_MANY_UNUSED_PROG`, `2D` becomes `VALUE_2D`.
    """
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", value))
    name = re.sub(r"[^0-9A-Za-z]+", "_", words).strip("_").upper()
    return f"VALUE_{name}" if name[:1].isdigit() or keyword.iskeyword(name) else name


class Package:
    """One package: a parsed specification and the files that are written for it."""

    def __init__(self, spec: Path, version: str, overrides: Overrides, templates: Path) -> None:
        """Parse a specification.

        Args:
            spec: The OpenAPI document.
            version: `v2` or `v3`.
            overrides: Hints.
            templates: The folder with the templates.

        Raises:
            SpecificationError: When the file can't be read, or the generator complains.
        """
        self.version = version
        self.overrides = overrides
        self.templates = templates
        try:
            self.document: dict[str, Any] = YAML(typ="safe", pure=True).load(spec)
        except OSError as error:
            raise SpecificationError(f"{spec}: {error.strerror}") from error
        self.title = self.document["info"]["title"]
        config = Config.from_sources(
            ConfigFile(field_prefix="", post_hooks=[]),
            MetaType.NONE,
            spec,
            "utf-8",
            overwrite=True,
            output_path=None,
        )
        with contextlib.redirect_stdout(io.StringIO()):
            data = GeneratorData.from_dict(self.document, config=config)
        if isinstance(data, GeneratorError):
            raise SpecificationError(f"{spec.name}: {data.header}\n{data.detail}")
        self.data = data
        complaints = [
            *data.errors,
            *(e for c in data.endpoint_collections_by_tag.values() for e in c.parse_errors),
        ]
        if complaints:
            lines = [f"{spec.name}: {complaint.header} {complaint.detail or ''}" for complaint in complaints]
            raise SpecificationError("\n".join(lines))
        self.models = sorted(data.models, key=lambda model: str(model.class_info.name))
        self.enums = sorted(
            (enum for enum in data.enums if isinstance(enum, EnumProperty)),
            key=lambda enum: str(enum.class_info.name),
        )
        self.env = Environment(
            loader=FileSystemLoader(templates),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            undefined=StrictUndefined,
        )

    def summary(self) -> str:
        """Counts for people."""
        operations = len(list(self._operations()))
        return f"{operations} operations, {len(self.models)} models, {len(self.enums)} enumerations"

    def write(self, target: Path) -> None:
        """Write all files of the package, not formatted yet.

        Args:
            target: The folder of the package; it must not exist.
        """
        runtime = self.templates / "runtime"
        shutil.copytree(runtime, target, ignore=shutil.ignore_patterns("__pycache__"))
        if "WayPoints" not in self.document["components"]["schemas"]:
            raise SpecificationError(f"{self.version}: behaviour.py needs the schema WayPoints")
        (target / "py.typed").touch()
        self._render("package_init.py.jinja", target / "__init__.py")
        self._render("operations.py.jinja", target / "operations.py", operations=list(self._operations()))
        facts = json.dumps(wire_facts(self.document), separators=(",", ":"), ensure_ascii=False)
        (target / "specification.json").write_text(facts + "\n", encoding="utf-8")
        models = target / "models"
        models.mkdir()
        made: list[ModelProperty | EnumProperty] = [*self.models, *self.enums]
        classes = [Import(str(each.class_info.module_name), str(each.class_info.name)) for each in made]
        classes.sort(key=lambda entry: entry.name)
        self._render("models_init.py.jinja", models / "__init__.py", classes=classes)
        for model in self.models:
            self._render(
                "model.py.jinja", models / f"{model.class_info.module_name}.py", model=self._model(model)
            )
        for enum in self.enums:
            self._render("enum.py.jinja", models / f"{enum.class_info.module_name}.py", enum=self._enum(enum))
        self._write_api(target / "api")

    def _render(self, template: str, path: Path, **values: object) -> None:
        text = self.env.get_template(template).render(title=self.title, version=self.version, **values)
        path.write_text(text, encoding="utf-8")

    def _model(self, model: ModelProperty) -> dict[str, object]:
        name = str(model.class_info.name)
        schema = _text(model.name) if _text(model.name) in self.document["components"]["schemas"] else name
        behaviour = self.overrides.behaviour_of(schema)
        fields, kinds, timedeltas = [], [], []
        described = self._described(model)
        for prop in [*(model.required_properties or ()), *(model.optional_properties or ())]:
            wire, kind = _text(prop.name), kind_of(prop)
            kinds.append(kind)
            made = Field(
                str(prop.python_name),
                in_double_quote_literal(wire),
                kind.annotation,
                kind.codec,
                docstring(described.get(wire) or _text(prop.description), 4),
                self.overrides.names(self.overrides.hidden_in_repr, schema, wire),
            )
            fields.append(made)
            if self.overrides.names(self.overrides.durations, schema, wire):
                timedeltas.append(made)
        fields.sort(key=lambda made: made.wire.startswith("_"))
        doc = _text(model.description) or f"{name}."
        imports = sorted(
            {i for kind in kinds for i in kind.imports if i.name != name}, key=lambda i: i.module
        )
        return {
            "name": name,
            "doc": docstring(doc, 4),
            "behaviour": behaviour,
            "fields": fields,
            "timedeltas": timedeltas,
            "hides": any(made.hidden for made in fields),
            "dates": any("datetime." in made.annotation for made in fields),
            "codecs": sorted({codec for kind in kinds for codec in kind.codecs}),
            "imports": imports,
        }

    def _described(self, model: ModelProperty) -> dict[str, str]:
        """The words for a model's members, which a reference to another schema would hide."""
        parts = [model.data, *(part for part in model.data.allOf if not hasattr(part, "ref"))]
        return {
            _text(name): _text(member.description)
            for part in parts
            for name, member in (getattr(part, "properties", None) or {}).items()
            if getattr(member, "description", None)
        }

    def _enum(self, enum: EnumProperty) -> dict[str, object]:
        values = [str(value) for value in enum.values.values()]
        members = [{"name": member_name(value), "value": in_double_quote_literal(value)} for value in values]
        if len({member["name"] for member in members}) != len(members):
            raise SpecificationError(f"{enum.class_info.name}: two values have the same Python name")
        doc = _text(enum.description) or f"{enum.class_info.name}."
        return {"name": str(enum.class_info.name), "doc": docstring(doc, 4), "members": members}

    def _operations(self) -> Iterator[dict[str, object]]:
        for path, item in self.document["paths"].items():
            for method, operation in item.items():
                query = [p["name"] for p in self._parameters(operation) if p["in"] == "query"]
                success = {code: r for code, r in operation["responses"].items() if str(code).startswith("2")}
                contents = [r.get("content") or {} for r in success.values()]
                media = [name for content in contents for name in content]
                result = next((m["schema"]["$ref"] for c in contents for m in c.values()), None)
                body = (
                    operation.get("requestBody", {})
                    .get("content", {})
                    .get("application/json", {})
                    .get("schema")
                )
                yield {
                    "id": operation["operationId"],
                    "method": method.upper(),
                    "path": path,
                    "path_parameters": tuple(re.findall(r"{(\w+)}", path)),
                    "query": tuple(query),
                    "accept": ", ".join(dict.fromkeys([*media, "application/json"]))
                    if media
                    else "application/json",
                    "success": tuple(int(code) for code in success),
                    "result": repr(result and result.rpartition("/")[2]),
                    "body": repr(body and body["$ref"].rpartition("/")[2]),
                    "deprecated": bool(operation.get("deprecated")),
                }

    def _parameters(self, operation: dict[str, Any]) -> list[dict[str, Any]]:
        known = self.document["components"]["parameters"]
        return [
            known[p["$ref"].rpartition("/")[2]] if "$ref" in p else p for p in operation.get("parameters", [])
        ]

    def _write_api(self, folder: Path) -> None:
        folder.mkdir()
        (folder / "__init__.py").write_text('"""A module an operation, by tag."""\n', encoding="utf-8")
        operations = {
            (method, path): operation
            for path, item in self.document["paths"].items()
            for method, operation in item.items()
        }
        for tag, collection in self.data.endpoint_collections_by_tag.items():
            (folder / tag).mkdir()
            (folder / tag / "__init__.py").write_text(f'"""Operations tagged {tag}."""\n', encoding="utf-8")
            for endpoint in collection.endpoints:
                operation = operations[endpoint.method, _text(endpoint.path)]
                self._render(
                    "endpoint_module.py.jinja",
                    folder / tag / f"{endpoint.name}.py",
                    endpoint=self._endpoint(endpoint, operation),
                )

    def _endpoint(self, endpoint: Endpoint, operation: dict[str, Any]) -> dict[str, object]:
        words = {p["name"]: p.get("description", "") for p in self._parameters(operation)}
        order = [p["name"] for p in self._parameters(operation) if p["in"] == "query"]
        query = sorted(endpoint.query_parameters, key=lambda prop: order.index(_text(prop.name)))
        results = [
            Import(str(r.prop.class_info.module_name), str(r.prop.class_info.name))
            for r in endpoint.responses.patterns
            if isinstance(r.prop, ModelProperty)
        ]
        bodies = [body.prop for body in endpoint.bodies if isinstance(body.prop, ModelProperty)]
        body = None
        imports = {made for prop in query for made in kind_of(prop).imports}
        if bodies:
            made = Import(str(bodies[0].class_info.module_name), str(bodies[0].class_info.name))
            imports.add(made)
            body = {
                "name": made.name,
                "doc": argument_words(operation["requestBody"].get("description") or "What to send.", 12),
            }
        return {
            "id": operation["operationId"],
            "summary": argument_words(_text(operation.get("summary")) or endpoint.name, 0).rstrip(".") + ".",
            "doc": docstring(
                operation.get("description") or operation.get("summary") or endpoint.name, 4
            ).rstrip(),
            "result": results[0] if results else None,
            "body": body,
            "imports": sorted(imports, key=lambda made: made.module),
            "path": [self._parameter(prop, words) for prop in _in_template_order(endpoint)],
            "query": [self._parameter(prop, words) for prop in query],
        }

    def _parameter(self, prop: PropertyProtocol, words: dict[str, str]) -> dict[str, str]:
        annotation = kind_of(prop).annotation
        return {
            "name": str(prop.python_name),
            "annotation": annotation,
            "doc": argument_words(
                words.get(_text(prop.name)) or _text(prop.name), 12, len(prop.python_name) + 10
            ),
        }


def _in_template_order(endpoint: Endpoint) -> list[Any]:
    names = re.findall(r"{(\w+)}", _text(endpoint.path))
    return sorted(endpoint.path_parameters, key=lambda prop: names.index(str(prop.python_name)))
