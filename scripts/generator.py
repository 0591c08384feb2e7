"""From a specification to a package: what the templates are given."""

from __future__ import annotations

import contextlib
import io
import json
import keyword
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, LiteralString, TypeAlias

from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import PythonIdentifier, snake_case

from kinds import Import, Kind, as_number, kind_of, text_of
from naming import (
    ARGUMENTS,
    ascii_name,
    class_name,
    classes_of_runtime,
    distinct,
    members_of_runtime,
    module_names,
    module_of,
)
from python_code import Code, SpecificationError, checked_module, checked_templates, joined, name
from spec_sync.places import UnrepairableError
from spec_sync.reading import read_plain
from spec_sync.sources import text_of as source_text
from structure import METHODS, checked
from tokens import Tokens
from wording import docstring, function_docstring, line_docstring, module_docstring


@dataclass(frozen=True)
class Field:
    """One field of a model."""

    name: str
    wire: str
    annotation: Code
    codec: Code
    doc: Code
    hidden: bool

    @property
    def conceals(self) -> bool:
        """Whether its repr shows no more than names of members, which may be personal."""
        return not self.hidden and "JSONObject" in self.annotation

    @property
    def facts(self) -> tuple[object, ...]:
        """All of it, to compare."""
        return self.name, self.wire, self.annotation, self.codec, self.doc, self.hidden


@dataclass(frozen=True)
class DescribedModel:
    """A model, as the template is given it."""

    name: str
    doc: Code
    behavior: str | None
    fields: list[Field]
    timedeltas: list[Field]
    times: list[Field]
    codecs: Code
    imports: list[Import]

    @property
    def hides(self) -> bool:
        """Whether a field shows nothing in the repr."""
        return any(made.hidden for made in self.fields)

    @property
    def conceals(self) -> bool:
        """Whether a field shows only names in the repr."""
        return any(made.conceals for made in self.fields)

    @property
    def dates(self) -> bool:
        """Whether a field is a date."""
        return any("datetime." in made.annotation for made in self.fields)

    @property
    def facts(self) -> tuple[object, ...]:
        """All of it, to compare; the order of the fields is not compared."""
        fields = {made.facts for made in self.fields}
        durations = ({made.name for made in self.timedeltas}, {made.name for made in self.times})
        return self.doc, self.behavior, fields, durations


@dataclass(frozen=True)
class DescribedEnum:
    """An enumeration, as the template is given it."""

    name: str
    doc: Code
    members: list[dict[str, str]]

    @property
    def imports(self) -> list[Import]:
        """The classes that it needs: none."""
        return []

    @property
    def facts(self) -> tuple[object, ...]:
        """All of it, to compare; the order of the values is not compared."""
        return self.doc, {member["value"] for member in self.members}


Described: TypeAlias = DescribedModel | DescribedEnum


def same_as(made: Mapping[str, Described], base: Mapping[str, Described]) -> set[str]:
    """The classes of one package that are the same in another, with all that they hold.

    Args:
        made: The classes of a package by name.
        base: Those of the other.

    Returns:
        Their names.
    """
    same = {key for key, one in made.items() if key in base and one.facts == base[key].facts}
    while True:
        kept = {key for key in same if all(each.name in same for each in made[key].imports)}
        if kept == same:
            return same
        same = kept


@dataclass
class Overrides:
    """The hints of specs/overrides.yaml, and which of them were of use."""

    hidden_in_repr: list[str]
    durations: list[str]
    behavior: dict[str, str]
    classes: dict[str, str] = field(default_factory=dict)
    times: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    _used: set[str] = field(default_factory=set)

    @classmethod
    def load(cls, path: Path) -> Overrides:
        """Read the hints.

        Args:
            path: The YAML file.

        Returns:
            The hints.
        """
        found = _read(path)
        names = {field.name for field in fields(cls) if not field.name.startswith("_")}
        if not found.keys() <= names or not all(isinstance(found[name], (list, dict)) for name in found):
            raise SpecificationError(f"{path}: it may have {', '.join(sorted(names))}, and nothing else")
        return cls(**found)

    def names(self, hints: list[str], schema: str, member: str) -> bool:
        """Whether a list of hints names a member of a schema."""
        found = {name for name in (member, f"{schema}.{member}") if name in hints}
        self._used |= found
        return bool(found)

    def behavior_of(self, schema: str) -> str | None:
        """The class that a model inherits from, when it is more than Model."""
        if schema in self.behavior:
            self._used.add(schema)
        return self.behavior.get(schema)

    def class_names(self, schemas: Iterable[str]) -> dict[str, ClassOverride]:
        """The names of classes that are not those of their schemas, as the generator takes them."""
        found = {name: self.classes[name] for name in schemas if name in self.classes}
        self._used |= set(found)
        return {name: ClassOverride.model_validate({"class_name": to}) for name, to in found.items()}

    def unused(self) -> list[str]:
        """The hints that named nothing."""
        hints = (*self.hidden_in_repr, *self.durations, *self.times, *self.numbers)
        return sorted({*hints, *self.behavior, *self.classes} - self._used)


def _read(path: Path) -> dict[str, Any]:
    try:
        return read_plain(source_text(str(path)))
    except UnrepairableError as error:
        raise SpecificationError(f"{path}: {error}") from error


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


def member_name(value: str) -> str:
    """The Python name of an enumeration's value.

    Args:
        value: The text on the wire.

    Returns:
        An upper-case name: `TooManyUnusedProg` becomes `TOO_MANY_UNUSED_PROG`, `2D` becomes `VALUE_2D`.
    """
    if not value:
        return "EMPTY"
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", value))
    parts = (ascii_name(part, "") for part in re.split(r"[\W_]+", words))
    plain = "_".join(part for part in parts if part).upper()
    return plain if plain[:1].isalpha() and not keyword.iskeyword(plain) else f"VALUE_{plain}"


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
        self.document = checked(_read(spec), spec.name)
        self.title = self.document["info"]["title"]
        config = Config.from_sources(
            ConfigFile(
                field_prefix="",
                post_hooks=[],
                class_overrides=overrides.class_names(self.document["components"]["schemas"]),
            ),
            MetaType.NONE,
            spec,
            "utf-8",
            overwrite=True,
            output_path=None,
        )
        self._tokens = Tokens()
        parsed = self._tokens.copied(self.document)
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                data = GeneratorData.from_dict(parsed, config=config)
        except (AttributeError, LookupError, NameError, RecursionError, TypeError, ValueError) as error:
            raise SpecificationError(f"{spec.name}: the parser cannot read it: {error}") from error
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
        runtime = templates / "runtime"
        named = self.document["components"]["schemas"]
        made: list[ModelProperty | EnumProperty] = [
            *(
                model
                for model in data.models
                if model.required_properties or model.optional_properties or text_of(model.name) in named
            ),
            *(enum for enum in data.enums if isinstance(enum, EnumProperty)),
        ]
        for alike, number in Counter(each.class_info.name for each in made).items():
            if number > 1:
                raise SpecificationError(f"{spec.name}: two schemas would have the class {alike}")
        proposed = {str(each.class_info.name): class_name(each.class_info.name) for each in made}
        names = distinct(proposed, classes_of_runtime(runtime))
        modules = module_names({key: module_of(value) for key, value in names.items()}, "the schema")
        self.classes = {key: Import(modules[key], names[key]) for key in proposed}
        self.models = sorted(
            (each for each in made if isinstance(each, ModelProperty)),
            key=lambda each: self._class(each).name,
        )
        self.enums = sorted(
            (each for each in made if isinstance(each, EnumProperty)), key=lambda each: self._class(each).name
        )
        self._renamed: dict[str, list[str]] = {}
        for key, value in names.items():
            if key != value:
                self._renamed[f"class {value}"] = [f"schema {key}"]
        self._members = members_of_runtime(runtime)
        self._templates = checked_templates(templates)

    def _class(self, made: ModelProperty | EnumProperty) -> Import:
        return self.classes[made.class_info.name]

    def summary(self) -> str:
        """Counts for people."""
        operations = len(list(self._operations()))
        return f"{operations} operations, {len(self.models)} models, {len(self.enums)} enumerations"

    def renamed(self) -> list[str]:
        """For people: names that are not the usual ones, which are keywords or have another use."""
        return [
            f"{python}: {', '.join(places[:3])}{f' and {len(places) - 3} more' if len(places) > 3 else ''}"
            for python, places in self._renamed.items()
        ]

    def misnamed(self) -> list[str]:
        """Classes whose name was made of the place of a schema that has none."""
        return sorted(
            made.name for made in self.classes.values() if re.search(r"(?<!Vehicle)Item|Enum$|\d$", made.name)
        )

    def described(self) -> dict[str, Described]:
        """All models and enumerations, by the names of their classes."""
        models = {self._class(model).name: self._model(model) for model in self.models}
        return {**models, **{self._class(enum).name: self._enum(enum) for enum in self.enums}}

    def write(self, target: Path, base: Package | None = None) -> int:
        """Write all files of the package, not formatted yet.

        Args:
            target: The folder of the package; it must not exist.
            base: A package whose models are imported where they are the same.

        Returns:
            How many models and enumerations are imported.
        """
        (target / "models").mkdir(parents=True)
        (target / "py.typed").touch()
        about = """Low-level client for {}.

It is made from specs/{}.yaml by `make regenerate`: change that, not this. `models` has the types of
bodies, `api` a module an operation, `operations` the operations as data; `psa_fleet_runtime.client` has the
connection."""
        doc = module_docstring(about, self.title, self.version)
        self._render("namespace.py.jinja", target / "__init__.py", doc=doc)
        doc = module_docstring("The operations of {} as data, by operation id.", self.title)
        operations = list(self._operations())
        self._render("operations.py.jinja", target / "operations.py", doc=doc, operations=operations)
        facts = json.dumps(wire_facts(self.document), separators=(",", ":"), ensure_ascii=False)
        (target / "specification.json").write_text(facts + "\n", encoding="utf-8")
        shared = self._write_models(target / "models", base)
        self._write_api(target / "api")
        return shared

    def _write_models(self, folder: Path, base: Package | None) -> int:
        classes = sorted(self.classes.values(), key=lambda entry: entry.name)
        odd = [entry for entry in classes if entry.module != module_of(entry.name)]
        about = "The models and enumerations of {}; each is imported when it is first used."
        doc = module_docstring(about, self.title)
        self._render("models_init.py.jinja", folder / "__init__.py", doc=doc, classes=classes, odd=odd)
        made = self.described()
        shared = same_as(made, base.described()) if base else set()
        for entry in classes:
            path = folder / f"{entry.module}.py"
            described = made[entry.name]
            if base and entry.name in shared:
                self._render("shared.py.jinja", path, entry=entry, package=f"psa_fleet_{base.version}")
            elif isinstance(described, DescribedModel):
                self._render("model.py.jinja", path, model=described)
            else:
                self._render("enum.py.jinja", path, enum=described)
        return len(shared)

    def _render(self, template: str, path: Path, **values: object) -> None:
        text = checked_module(self._templates.render(template, **values), f"{path.parent.name}/{path.name}")
        path.write_text(text, encoding="utf-8")

    def _model(self, model: ModelProperty) -> DescribedModel:
        made_of = self._class(model).name
        schema = (
            text_of(model.name) if text_of(model.name) in self.document["components"]["schemas"] else made_of
        )
        behavior = self.overrides.behavior_of(schema)
        fields, timedeltas, times = [], [], []
        described = self._described(model)
        members = [*(model.required_properties or ()), *(model.optional_properties or ())]
        kinds = {self._wire(prop): kind_of(prop, self.classes) for prop in members}
        for wire, kind in kinds.items():
            if self.overrides.names(self.overrides.numbers, schema, wire):
                kinds[wire] = as_number(kind)
        names = self._attributes(schema, self._members[behavior or "Model"], kinds)
        for prop in members:
            wire = self._wire(prop)
            made = Field(
                names[wire],
                wire,
                kinds[wire].annotation,
                kinds[wire].codec,
                docstring(described.get(wire) or text_of(prop.description), 4),
                self.overrides.names(self.overrides.hidden_in_repr, schema, wire),
            )
            fields.append(made)
            if self.overrides.names(self.overrides.durations, schema, wire):
                timedeltas.append(made)
            if self.overrides.names(self.overrides.times, schema, wire):
                times.append(made)
        fields.sort(key=lambda made: made.wire.startswith("_"))
        doc = text_of(model.description) or f"{made_of}."
        imports = {i for kind in kinds.values() for i in kind.imports if i.name != made_of}
        codecs = sorted({codec for kind in kinds.values() for codec in kind.codecs})
        return DescribedModel(
            name=made_of,
            doc=docstring(doc, 4),
            behavior=behavior,
            fields=fields,
            timedeltas=timedeltas,
            times=times,
            codecs=joined(", ", (name(codec) for codec in codecs)),
            imports=sorted(imports, key=lambda i: i.module),
        )

    def _wire(self, prop: PropertyProtocol) -> str:
        return self._tokens.text(text_of(prop.name))

    def _attributes(
        self,
        schema: str,
        reserved: frozenset[str],
        kinds: Mapping[str, Kind],
    ) -> dict[str, str]:
        """The attributes of a model by the names of its members; other names than usual are noted."""
        taken = {
            *reserved,
            *(f"{snake_case(wire)}_{kind}" for wire in kinds for kind in ("timedelta", "time")),
        }
        taken |= {made.name for kind in kinds.values() for made in kind.imports}
        taken |= {codec for kind in kinds.values() for codec in kind.codecs}
        names = distinct({wire: str(PythonIdentifier(wire, "")) for wire in kinds}, taken)
        for wire, attribute in names.items():
            if attribute != snake_case(wire):
                self._renamed.setdefault(f"attribute {attribute}", []).append(f"member {schema}.{wire}")
        return names

    def _described(self, model: ModelProperty) -> dict[str, str]:
        """The words for a model's members, which a reference to another schema would hide."""
        parts = [model.data, *(part for part in model.data.allOf if not hasattr(part, "ref"))]
        return {
            self._tokens.text(text_of(name)): text_of(member.description)
            for part in parts
            for name, member in (getattr(part, "properties", None) or {}).items()
            if getattr(member, "description", None)
        }

    def _enum(self, enum: EnumProperty) -> DescribedEnum:
        made = self._class(enum)
        values = [self._tokens.text(str(value)) for value in enum.values.values()]
        members = [{"name": member_name(value), "value": value} for value in values]
        owners: dict[str, str] = {}
        for member in members:
            if member["name"] in owners:
                raise SpecificationError(
                    f"{text_of(enum.name)}: the values {owners[member['name']]!r} and {member['value']!r} "
                    f"would have the same Python name, {member['name']}"
                )
            owners[member["name"]] = member["value"]
        doc = text_of(enum.description) or f"{made.name}."
        return DescribedEnum(made.name, docstring(doc, 4), members)

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

    def _parameters(self, operation: dict[str, Any]) -> list[dict[str, Any]]:
        known = self.document["components"]["parameters"]
        return [
            known[p["$ref"].rpartition("/")[2]] if "$ref" in p else p for p in operation.get("parameters", [])
        ]

    def _write_api(self, folder: Path) -> None:
        folder.mkdir()
        doc = module_docstring("A module an operation, by tag.")
        self._render("namespace.py.jinja", folder / "__init__.py", doc=doc)
        collections = self.data.endpoint_collections_by_tag
        folders = module_names({tag: tag for tag in collections}, "the tag")
        for tag, collection in collections.items():
            (folder / folders[tag]).mkdir()
            doc = module_docstring("Operations tagged {}.", tag)
            self._render("namespace.py.jinja", folder / folders[tag] / "__init__.py", doc=doc)
            placed = list(zip(collection.endpoints, self._tagged(tag), strict=True))
            files = module_names({o["operationId"]: str(e.name) for e, (_, o) in placed}, "the operation")
            for endpoint, (path, operation) in placed:
                file = folder / folders[tag] / f"{files[operation['operationId']]}.py"
                made = self._endpoint(endpoint, path, operation)
                self._render("endpoint_module.py.jinja", file, endpoint=made)

    def _tagged(self, tag: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """The operations that the parser puts under a tag, in its order, with their paths."""
        for path, item in self.document["paths"].items():
            for method in METHODS:
                operation = item.get(method)
                if operation and PythonIdentifier((operation.get("tags") or ["default"])[0], "tag") == tag:
                    yield path, operation

    def _endpoint(self, endpoint: Endpoint, path: str, operation: dict[str, Any]) -> dict[str, object]:
        declared = self._parameters(operation)
        words = {f"{p['in']} {p['name']}": p.get("description") or p["name"] for p in declared}
        in_path = {f"path {text_of(prop.name)}": prop for prop in endpoint.path_parameters}
        in_query = {f"query {text_of(prop.name)}": prop for prop in endpoint.query_parameters}
        places = re.findall(r"{([^{}]+)}", path)
        if sorted(f"path {place}" for place in places) != sorted(in_path):
            raise SpecificationError(f"{path!r} names other parameters than it declares")
        paths = sorted(in_path, key=lambda key: places.index(key.removeprefix("path ")))
        queries = [key for key in words if key in in_query]
        kinds = {key: kind_of(prop, self.classes) for key, prop in {**in_path, **in_query}.items()}
        proposed = {key: str(prop.python_name) for key, prop in {**in_path, **in_query}.items()}
        names = distinct(proposed, ARGUMENTS)
        answers = [pattern.prop for pattern in endpoint.responses.patterns]
        results = [self._class(answer) for answer in answers if isinstance(answer, ModelProperty)]
        bodies = [body.prop for body in endpoint.bodies if isinstance(body.prop, ModelProperty)]
        body = self._class(bodies[0]) if bodies else None
        imports = {made for key in queries for made in kinds[key].imports}
        imports = {*imports, *([body] if body else ())} - {*results[:1]}  # the result is imported at run time
        arguments = [
            *((names[key], words[key]) for key in paths),
            *([("body", operation["requestBody"].get("description") or "What to send.")] if body else ()),
            *((names[key], words[key]) for key in queries),
        ]
        told = operation.get("description") or operation.get("summary") or str(endpoint.name)
        parameters = {key: {"name": names[key], "annotation": kinds[key].annotation} for key in kinds}
        return {
            "id": operation["operationId"],
            "summary": line_docstring(operation.get("summary") or str(endpoint.name)),
            "doc": function_docstring(told, arguments, _SECTIONS),
            "result": results[0] if results else None,
            "body": body,
            "imports": sorted(imports, key=lambda made: made.module),
            "path": [parameters[key] for key in paths],
            "query": [parameters[key] for key in queries],
        }


_SECTIONS: LiteralString = """    Returns:
        The request."""
