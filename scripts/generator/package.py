"""From a specification to a package: what the templates are given."""

from __future__ import annotations

import contextlib
import io
import json
import keyword
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, LiteralString

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import ClassName, snake_case

from .described import Described, DescribedEnum, DescribedModel, Field, FlatProperty, same_as
from .documents import operations_of, parameters_of, tagged, wire_facts
from .kinds import Import, Kind, as_number, kind_of, text_of
from .naming import (
    ARGUMENTS,
    ascii_name,
    class_name,
    classes_of_runtime,
    distinct,
    members_of_runtime,
    module_names,
    module_of,
    python_name,
)
from .overrides import Overrides, read_document
from .python_code import SpecificationError, checked_module, checked_templates, joined, name
from .structure import checked
from .tokens import Tokens
from .wording import docstring, function_docstring, line_docstring, module_docstring


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


def _with_deprecation(words: str, is_deprecated: bool) -> str:
    """The words of something, which state that it is deprecated."""
    if not is_deprecated or re.search(r"\bdeprecated\b", words, re.IGNORECASE):
        return words
    return f"{words.rstrip().rstrip('.')}.\n\nDeprecated."


def _apart(document: dict[str, Any]) -> dict[str, Any]:
    """A document whose values in place have another name than a component that would have the same class."""
    schemas = document["components"]["schemas"]
    known = {str(ClassName(schema, "")): node.get("enum") for schema, node in schemas.items()}
    for schema, node in schemas.items():
        for member, part in node.get("properties", {}).items() if isinstance(node, dict) else ():
            listed = part.get("items", part) if isinstance(part, dict) else {}
            other = known.get(str(ClassName(f"{schema}_{member}", "")))
            if "enum" in listed and other is not None and {*other} != {*listed["enum"]}:
                listed.setdefault("title", f"{schema}_{member}_values")
    return document


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
        self.document = checked(read_document(spec), spec.name)
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
        try:
            parsed = _apart(self._tokens.copied(self.document))
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
        operations = len(list(operations_of(self.document)))
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
        operations = list(operations_of(self.document))
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
        described, old = self._described(model), self._deprecated(model)
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
                docstring(
                    _with_deprecation(described.get(wire) or text_of(prop.description), wire in old), 4
                ),
                self.overrides.names(self.overrides.hidden_in_repr, schema, wire),
                self.overrides.names(self.overrides.masked_in_repr, schema, wire),
            )
            fields.append(made)
            if self.overrides.names(self.overrides.durations, schema, wire):
                timedeltas.append(made)
            if self.overrides.names(self.overrides.times, schema, wire):
                times.append(made)
        fields.sort(key=lambda made: made.wire.startswith("_"))
        doc = _with_deprecation(text_of(model.description) or f"{made_of}.", bool(model.data.deprecated))
        imports = {i for kind in kinds.values() for i in kind.imports if i.name != made_of}
        codecs = sorted({codec for kind in kinds.values() for codec in kind.codecs})
        return DescribedModel(
            name=made_of,
            doc=docstring(doc, 4),
            behavior=behavior,
            fields=fields,
            timedeltas=timedeltas,
            times=times,
            flat=self._flat(schema, names),
            codecs=joined(", ", (name(codec) for codec in codecs)),
            imports=sorted(imports, key=lambda i: i.module),
        )

    def _flat(self, schema: str, names: Mapping[str, str]) -> list[FlatProperty]:
        """The flat properties of a model; the facade reads v3's models only."""
        found = self.overrides.flat_of(schema) if self.version == "v3" else []
        for each in found:
            if each.name in names.values():
                raise SpecificationError(
                    f"overrides.yaml, flat: {schema} has a member {each.name} of its own"
                )
        return [
            FlatProperty(each.name, each.annotation, each.value, docstring(each.text, 8), each.functions)
            for each in found
        ]

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
        names = distinct({wire: python_name(wire) for wire in kinds}, taken)
        for wire, attribute in names.items():
            if attribute != snake_case(wire):
                self._renamed.setdefault(f"attribute {attribute}", []).append(f"member {schema}.{wire}")
        return names

    def _members_of(self, model: ModelProperty) -> Iterator[tuple[str, Any]]:
        """The members of a model as the document has them: references would hide their words."""
        for part in [model.data, *(part for part in model.data.allOf if not hasattr(part, "ref"))]:
            for token, member in (getattr(part, "properties", None) or {}).items():
                yield self._tokens.text(text_of(token)), member

    def _described(self, model: ModelProperty) -> dict[str, str]:
        return {
            wire: text_of(member.description)
            for wire, member in self._members_of(model)
            if getattr(member, "description", None)
        }

    def _deprecated(self, model: ModelProperty) -> set[str]:
        return {wire for wire, member in self._members_of(model) if getattr(member, "deprecated", None)}

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
            placed = list(zip(collection.endpoints, tagged(self.document, tag), strict=True))
            files = module_names({o["operationId"]: str(e.name) for e, (_, o) in placed}, "the operation")
            for endpoint, (path, operation) in placed:
                file = folder / folders[tag] / f"{files[operation['operationId']]}.py"
                made = self._endpoint(endpoint, path, operation)
                self._render("endpoint_module.py.jinja", file, endpoint=made)

    def _endpoint(self, endpoint: Endpoint, path: str, operation: dict[str, Any]) -> dict[str, object]:
        declared = parameters_of(self.document, operation)
        words = {
            f"{p['in']} {p['name']}": _with_deprecation(
                p.get("description") or p["name"], bool(p.get("deprecated"))
            )
            for p in declared
        }
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
        told = _with_deprecation(told, bool(operation.get("deprecated")))
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
