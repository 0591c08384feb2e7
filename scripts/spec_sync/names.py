"""Names of ours for schemas that the vendor writes out in place.

In specs/ such a schema is a component with `x-inline: true`, and the places that have it refer to it. A place
can also refer to a component of the vendor's that is written out there; then the place has the mark. For a
merge every such place is written out (`unfolded`), with its name in `x-name`. Afterwards the places that
still say the same refer to the component again (`folded`), so that a name is no difference on the wire. A
place that differs keeps its `x-name`, and refers to the component again as soon as it says the same again.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Final

from .likeness import equal
from .places import Json, UnrepairableError
from .references import SCHEMAS
from .retired import Retired
from .shape import Canon
from .text.composing import MOST_NODES
from .walking import TODO, Object, change_parts, item, nodes
from .wording import NAME, rank

INLINE: Final = "x-inline"
"""Marks a component, or one reference to a component, that the vendor writes out in place."""

_BESIDE: Final = frozenset(
    {"description", "deprecated", "default", "readOnly", "writeOnly", "nullable", "required"}
)
"""What a place may say beside the schema that it refers to."""

_FRESH: Final[Object] = {"description": TODO, INLINE: True}

_NAMEABLE: Final = frozenset({"enum", "properties", "anyOf", "oneOf"})
"""A schema without any of these makes no class, and needs no name."""


@dataclass(frozen=True)
class Unfolded:
    """A document without names of ours.

    Attributes:
        document: The document with every named schema written out where it is used.
        named: The components that were taken out, by name.
    """

    document: Object
    named: dict[str, Object]


def unfolded(document: Object) -> Unfolded:
    """Write every schema that has a name of ours out where it is used.

    Args:
        document: One of specs/; it is left as it is.
    """
    document = copy.deepcopy(document)
    schemas = item(document, "components", "schemas")
    named = {
        name: schema for name, schema in schemas.items() if isinstance(schema, dict) and INLINE in schema
    }
    writer = _Unfolding(schemas)
    for name in named:
        del schemas[name]
    writer.schemas = {**schemas, **named}
    change_parts(document, writer.one)
    return Unfolded(document, named)


class _Unfolding:
    def __init__(self, schemas: Object) -> None:
        self.schemas = schemas
        self.values = 0
        self.around: list[str] = []

    def one(self, node: Json) -> Json:
        """A node, written out when it refers to what has a name of ours."""
        self.values += 1
        if self.values > MOST_NODES:
            raise UnrepairableError(
                f"it has more than {MOST_NODES:,} values when the schemas with {INLINE} are written out",
                SCHEMAS + (self.around[0] if self.around else ""),
                f"Remove {INLINE} from schemas that are used at many places",
            )
        if isinstance(node, dict):
            name = _reference(node)
            target = self.schemas.get(name)
            if isinstance(target, dict) and (INLINE in node or INLINE in target):
                return self.written(name, node)
        change_parts(node, self.one)
        return node

    def written(self, name: str, place: Object) -> Object:
        """The schema of a name as it is written out at a place."""
        if name in self.around:
            raise UnrepairableError(
                f"a schema with {INLINE} is part of itself", SCHEMAS + name, f"Remove {INLINE}"
            )
        found = copy.deepcopy(item(self.schemas, name))
        for key in ("description", INLINE):
            found.pop(key, None)
        self.around.append(name)
        change_parts(found, self.one)
        self.around.pop()
        found |= {key: value for key, value in place.items() if key not in ("$ref", "allOf", INLINE)}
        found = {key: found[key] for key in sorted(found, key=rank)}
        return {**found, NAME: name}


def _reference(node: Object) -> str:
    """The name of the component that a schema is; empty when it is more than a reference."""
    listed = node.get("allOf", [node])
    one = listed[0] if isinstance(listed, list) and len(listed) == 1 else None
    reference = one.get("$ref") if isinstance(one, dict) else None
    if not isinstance(reference, str) or set(node) - _BESIDE - {"$ref", "allOf", INLINE}:
        return ""
    return reference.removeprefix(SCHEMAS) if reference.startswith(SCHEMAS) else ""


def folded(document: Object, named: dict[str, Object], retired: Retired) -> Object:
    """Refer to named components again where a document still says the same.

    Args:
        document: What `unfolded` gave, maybe changed since; it is left as it is.
        named: The components that were taken out.
        retired: Gets the components that no place says any more, gives those that a place says again.
    """
    document = copy.deepcopy(document)
    folding = _Folding(document, named, retired)
    folding.decide()
    schemas = item(document, "components", "schemas")
    components = {name: folding.component(name) for name in sorted(folding.own)}
    change_parts(document, folding.one)
    schemas.update(components)
    return document


class _Folding:
    def __init__(self, document: Object, named: dict[str, Object], retired: Retired) -> None:
        self.schemas = item(document, "components", "schemas")
        self.canon = Canon(document)
        self.places: dict[str, list[Object]] = {}
        for place in _places(document):
            self.places.setdefault(str(place[NAME]), []).append(place)
        self.retired = retired
        self.own: dict[str, Object] = dict(named)
        for name in sorted(set(named) - set(self.places)):
            self._retire(name)
        for name in sorted(set(self.places) - set(self.own) - set(self.schemas)):
            entries = retired.candidates(("components", "schemas", name))
            self.own[name] = item(entries[0], "was") if entries else {**_FRESH}
            if entries:
                retired.drop(entries[0])
        self.forms: dict[str, Object] = {}
        self.changed: set[str] = set()

    def _retire(self, name: str) -> None:
        component = self.own.pop(name)
        if component != _FRESH:
            self.retired.put(("components", "schemas", name), component, None)

    def decide(self) -> None:
        """Find what each name stands for: what it stood for while a place says that, else what most say."""
        writer = _Unfolding({**self.schemas, **self.own})
        for name, places in self.places.items():
            if name not in self.own:
                self.forms[name] = self.canon.schema(name)
                continue
            before = self.canon.form(writer.written(name, {}))
            if any(self._says(place, before) for place in places):
                self.forms[name] = before
                continue
            forms = [self._core(self.canon.form(place)) for place in places]
            forms = [form for form in forms if set(form) & _NAMEABLE]
            if not forms:  # what has become a bare text or number is no longer worth a name
                self._retire(name)
                continue
            self.forms[name] = max(forms, key=lambda form: sum(equal(form, other) for other in forms))
            self.changed.add(name)

    def _core(self, form: Object) -> Object:
        return {key: value for key, value in form.items() if key == "required" or key not in _BESIDE}

    def _says(self, place: Object, form: Object) -> bool:
        mine = {
            key: value for key, value in self.canon.form(place).items() if key in form or key not in _BESIDE
        }
        return equal(mine, form)

    def component(self, name: str) -> Object:
        """The component of a name: as it was, or with what its places say now."""
        was = self.own[name]
        if name not in self.changed:
            return was
        form = self.forms[name]
        place = copy.deepcopy(next(place for place in self.places[name] if self._says(place, form)))
        change_parts(place, self.one)
        found: Object = {
            key: value for key, value in place.items() if key in form and key not in ("description", NAME)
        }
        found["description"] = was.get("description", TODO)
        return {**{key: found[key] for key in sorted(found, key=rank)}, INLINE: True}

    def one(self, node: Json) -> Json:
        """A node, as a reference when it says what its name stands for."""
        if isinstance(node, dict) and isinstance(node.get(NAME), str):
            name = str(node[NAME])
            if name in self.forms and self._says(node, self.forms[name]):
                return self._reference(name, node)
        change_parts(node, self.one)
        return node

    def _reference(self, name: str, place: Object) -> Object:
        form = self.forms[name]
        beside: Object = {
            key: place[key] for key in sorted(place, key=rank) if key in _BESIDE and key not in form
        }
        reference: Object = {"$ref": SCHEMAS + name}
        if name not in self.own:
            return {**beside, "allOf": [reference], INLINE: True}
        return {**beside, "allOf": [reference]} if beside else reference


def _places(document: Json) -> list[Object]:
    """Everything that has a name of ours."""
    return [one for one in nodes(document) if isinstance(one.get(NAME), str)]


def diverged(document: Object) -> list[str]:
    """The names of ours that a place has lost, since it says something else than others.

    Args:
        document: One of specs/.
    """
    return sorted({str(place[NAME]) for place in _places(document)})
