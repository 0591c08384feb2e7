"""Pairs of documents: an edit, and the changes that a person lists for it and for its reverse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

from .documents import rock

Row: TypeAlias = tuple[str, str, str, str, str]
"""Kind, action, place, name, and the first letters of whom it breaks: `s`, `r`, `c`, `sr` ..."""


GONE: Final = object()


def _get(data: Any) -> Any:
    return data["paths"]["/stars"]["get"]


def _ok(data: Any) -> Any:
    return _get(data)["responses"]["200"]


def _star(data: Any) -> Any:
    return data["components"]["schemas"]["Star"]["properties"]


def _watch(data: Any) -> Any:
    return data["components"]["schemas"]["Watch"]["properties"]


def _set(holder: Callable[[Any], Any], *way: Any) -> Callable[[Any], None]:
    """Put the last argument to the place that the others lead to."""

    def edit(data: Any) -> None:
        node = holder(data)
        *names, last, value = way
        for name in names:
            node = node[name]
        node[last] = value
        if value is GONE:
            del node[last]

    return edit


def _both(*way: Any) -> Callable[[Any], None]:
    """The same edit in what is sent and in what is read."""

    def edit(data: Any) -> None:
        for holder in (_star, _watch):
            _set(holder, *way)(data)

    return edit


def _post(data: Any) -> Any:
    return data["paths"]["/stars"]["post"]


class Pair(NamedTuple):
    """An edit, what a person lists for it, and for its reverse."""

    edit: Callable[[Any], None]
    there: set[Row]
    reverse: set[Row] | None = None

    @property
    def back(self) -> set[Row]:
        """What is listed for the reverse: the same, unless it is written out."""
        return self.there if self.reverse is None else self.reverse


def _field(kind: str, action: str, name: str, sender: str, reader: str, where: str = "") -> set[Row]:
    """The same change of a field that is sent in a Watch and read in a Star."""
    return {
        (kind, action, where.format("Watch") or f"Watch.{name}", "" if not where else name, sender),
        (kind, action, where.format("Star") or f"Star.{name}", "" if not where else name, reader),
    }


def _limit(action: str, name: str, limit: str, sender: str) -> set[Row]:
    return {("limit", action, f"Watch.{name}", limit, sender), ("limit", action, f"Star.{name}", limit, "")}


def _one(kind: str, action: str, where: str, name: str, sides: str) -> set[Row]:
    return {(kind, action, where, name, sides)}


MOON: Final = {"operationId": "getMoons", "responses": {"204": {"description": ""}}}
SCHEMA: Final = {"schema": {"type": "string"}}

PAIRS: Final[dict[str, Pair]] = {
    "server": Pair(
        _set(lambda d: d["servers"], 0, {"url": "https://two.example"}),
        _one("server", "added", "", "", "") | _one("server", "removed", "", "", "s"),
    ),
    "operation": Pair(
        _set(lambda d: d["paths"], "/moons", {"get": MOON}),
        _one("operation", "added", "getMoons", "", ""),
        _one("operation", "removed", "getMoons", "", "s"),
    ),
    "operation id": Pair(
        _set(_get, "operationId", "listStars"),
        _one("operation id", "changed", "listStars", "", "c"),
        _one("operation id", "changed", "getStars", "", "c"),
    ),
    "security": Pair(
        _set(_get, "security", [{"basic": []}, {}]),
        _one("security", "added", "getStars", "", ""),
        _one("security", "removed", "getStars", "", "s"),
    ),
    "parameter": Pair(
        _set(_get, "parameters", 1, {"name": "dim", "in": "query", **SCHEMA}),
        {("parameter", "removed", "getStars", "ids", "s"), ("parameter", "added", "getStars", "dim", "")},
        {("parameter", "added", "getStars", "ids", ""), ("parameter", "removed", "getStars", "dim", "s")},
    ),
    "required parameter": Pair(
        lambda d: _get(d)["parameters"].append({"name": "sky", "in": "query", "required": True, **SCHEMA}),
        _one("required parameter", "added", "getStars", "sky", "s"),
        _one("parameter", "removed", "getStars", "sky", "s"),
    ),
    "parameter required": Pair(
        _set(_get, "parameters", 0, "required", True),
        _one("requirement", "added", "getStars", "size", "s"),
        _one("requirement", "removed", "getStars", "size", ""),
    ),
    "encoding": Pair(
        _set(_get, "parameters", 1, "explode", False),
        _one("encoding", "changed", "getStars(ids)", "", "s"),
    ),
    "encoding by default": Pair(_set(_get, "parameters", 1, "style", "form"), set()),
    "body": Pair(
        _set(_post, "requestBody", GONE),
        _one("request body", "removed", "addStar", "", "s"),
        _one("request body", "added", "addStar", "", ""),
    ),
    "body required": Pair(
        _set(_post, "requestBody", "required", True),
        _one("requirement", "added", "addStar", "request body", "s"),
        _one("requirement", "removed", "addStar", "request body", ""),
    ),
    "required body": Pair(
        _set(_get, "requestBody", {"required": True, "content": {"text/plain": SCHEMA}}),
        _one("required request body", "added", "getStars", "", "s"),
        _one("request body", "removed", "getStars", "", "s"),
    ),
    "media type read": Pair(
        _set(_ok, "content", "text/plain", SCHEMA),
        _one("media type", "added", "getStars 200", "text/plain", ""),
        _one("media type", "removed", "getStars 200", "text/plain", "r"),
    ),
    "media type sent": Pair(
        _set(_post, "requestBody", "content", "text/plain", SCHEMA),
        _one("media type", "added", "addStar request", "text/plain", ""),
        _one("media type", "removed", "addStar request", "text/plain", "s"),
    ),
    "status": Pair(
        _set(_get, "responses", "429", {"description": ""}),
        _one("status", "added", "getStars", "429", ""),
        _one("status", "removed", "getStars", "429", ""),
    ),
    "header": Pair(
        _set(_ok, "headers", "X-Right", SCHEMA),
        _one("header", "added", "getStars 200", "X-Right", ""),
        _one("header", "removed", "getStars 200", "X-Right", "r"),
    ),
    "header's type": Pair(
        _set(_ok, "headers", "X-Left", SCHEMA),
        _one("type", "changed", "getStars 200(X-Left)", "", "r"),
    ),
    "link": Pair(
        _set(_ok, "links", "next", {"operationId": "getStars"}),
        _one("link", "added", "getStars 200", "next", ""),
        _one("link", "removed", "getStars 200", "next", "r"),
    ),
    "link elsewhere": Pair(
        _set(_ok, "links", "moons", "operationId", "addStar"),
        _one("link", "changed", "getStars 200", "moons", "r"),
    ),
    "link in a body": Pair(
        _set(_star, "_links", "properties", "next", {"type": "string"}),
        _one("link", "added", "Star._links", "next", ""),
        _one("link", "removed", "Star._links", "next", "r"),
    ),
    "model": Pair(
        lambda d: _model_added(d),
        {("field", "added", "Star", "core", ""), ("model", "added", "Core", "", "")},
        {("field", "removed", "Star", "core", "r"), ("model", "removed", "Core", "", "c")},
    ),
    "model renamed": Pair(
        lambda d: model_renamed(d),
        _one("model", "renamed", "Rock", "", "c"),
        _one("model", "renamed", "Stone", "", "c"),
    ),
    "model written out": Pair(
        _set(_star, "moons", "items", {"type": "object", "properties": {"name": {"type": "string"}}}),
        _one("class", "changed", "Star.moons[]", "", "c"),
    ),
    "field": Pair(
        _both("size", {"type": "integer"}),
        _field("field", "added", "size", "", "", "{}"),
        _field("field", "removed", "size", "s", "r", "{}"),
    ),
    "field required": Pair(
        _set(lambda d: d["components"]["schemas"], "Watch", "required", ["star", "name"]),
        _one("requirement", "added", "Watch", "name", "s"),
        _one("requirement", "removed", "Watch", "name", ""),
    ),
    "required field": Pair(
        lambda d: (
            _watch(d).update(size={"type": "integer"}),
            d["components"]["schemas"]["Watch"]["required"].append("size"),
        )[0],
        _one("required field", "added", "Watch", "size", "s"),
        _one("field", "removed", "Watch", "size", "s"),
    ),
    "field read required": Pair(
        _set(lambda d: d["components"]["schemas"], "Star", "required", ["name"]),
        _one("requirement", "added", "Star", "name", ""),
        _one("requirement", "removed", "Star", "name", ""),
    ),
    "type": Pair(
        _both("name", "type", "boolean"),
        _field("type", "changed", "name", "s", "r"),
    ),
    "type narrower": Pair(
        _both("mass", "type", "integer"),
        _field("type", "narrowed", "mass", "s", ""),
        _field("type", "widened", "mass", "", "r"),
    ),
    "alternative": Pair(
        _both("note", "anyOf", 1, {"anyOf": [{"type": "integer"}, {"type": "boolean"}]}),
        _field("type", "widened", "note", "", "r"),
        _field("type", "narrowed", "note", "s", ""),
    ),
    "limit of an alternative": Pair(
        _both("note", "anyOf", 0, "maxLength", 4),
        _limit("narrowed", "note", "maxLength", "s"),
        _limit("widened", "note", "maxLength", ""),
    ),
    "items": Pair(
        _both("moons", "items", {"type": "string"}),
        _field("type", "changed", "moons[]", "s", "r"),
    ),
    "format": Pair(
        _both("seen", "format", "date"),
        _field("format", "changed", "seen", "s", "r"),
    ),
    "format gone": Pair(
        _both("seen", "format", GONE),
        _field("format", "removed", "seen", "", "r"),
        _field("format", "added", "seen", "s", "r"),
    ),
    "format of a number": Pair(
        _both("mass", "format", "double"),
        _field("format", "widened", "mass", "", ""),
        _field("format", "narrowed", "mass", "s", ""),
    ),
    "pattern": Pair(
        _both("name", "pattern", "^[a-z]"),
        _field("pattern", "changed", "name", "s", ""),
    ),
    "pattern gone": Pair(
        _both("name", "pattern", GONE),
        _field("pattern", "removed", "name", "", ""),
        _field("pattern", "added", "name", "s", ""),
    ),
    "minimum": Pair(
        _both("mass", "minimum", 3),
        _limit("narrowed", "mass", "minimum", "s"),
        _limit("widened", "mass", "minimum", ""),
    ),
    "maximum": Pair(
        _both("mass", "maximum", 3),
        _limit("narrowed", "mass", "maximum", "s"),
        _limit("widened", "mass", "maximum", ""),
    ),
    "exclusive": Pair(
        _both("mass", "exclusiveMinimum", True),
        _limit("narrowed", "mass", "exclusiveMinimum", "s"),
        _limit("widened", "mass", "exclusiveMinimum", ""),
    ),
    "step": Pair(
        _both("mass", "multipleOf", 4),
        _limit("narrowed", "mass", "multipleOf", "s"),
        _limit("widened", "mass", "multipleOf", ""),
    ),
    "another step": Pair(
        _both("mass", "multipleOf", 3),
        _limit("changed", "mass", "multipleOf", "s"),
    ),
    "many": Pair(
        _both("moons", "maxItems", 10),
        _limit("widened", "moons", "maxItems", ""),
        _limit("narrowed", "moons", "maxItems", "s"),
    ),
    "unique": Pair(
        _both("moons", "uniqueItems", True),
        _limit("narrowed", "moons", "uniqueItems", "s"),
        _limit("widened", "moons", "uniqueItems", ""),
    ),
    "not unique, as before": Pair(_both("moons", "uniqueItems", False), set()),
    "value": Pair(
        _both("state", "enum", ["On", "Off", "Dim"]),
        _field("value", "added", "Dim", "", "", "{}.state"),
        _field("value", "removed", "Dim", "s", "r", "{}.state"),
    ),
    "enumeration": Pair(
        _both("name", "enum", ["Vega"]),
        _field("enumeration", "added", "name", "s", ""),
        _field("enumeration", "removed", "name", "", "r"),
    ),
    "default": Pair(
        _both("state", "default", "Off"),
        _field("default", "changed", "state", "s", ""),
    ),
    "default gone": Pair(
        _set(_get, "parameters", 0, "schema", "default", GONE),
        _one("default", "removed", "getStars(size)", "", ""),
        _one("default", "added", "getStars(size)", "", ""),
    ),
    "null": Pair(
        _both("name", "nullable", True),
        _field("null", "added", "name", "", ""),
        _field("null", "removed", "name", "s", ""),
    ),
    "read only": Pair(
        _both("name", "readOnly", True),
        _field("read only", "added", "name", "s", ""),
        _field("read only", "removed", "name", "", ""),
    ),
    "write only": Pair(
        _both("name", "writeOnly", True),
        _field("write only", "added", "name", "", "r"),
        _field("write only", "removed", "name", "", ""),
    ),
    "additional members": Pair(
        _both("tags", "additionalProperties", False),
        _field("additional members", "narrowed", "tags", "s", ""),
        _field("additional members", "widened", "tags", "", ""),
    ),
    "additional members by name": Pair(
        _both("tags", "additionalProperties", True),
        _field("additional members", "widened", "tags", "", ""),
        _field("additional members", "narrowed", "tags", "s", ""),
    ),
    "type of additional members": Pair(
        _both("tags", "additionalProperties", "type", "integer"),
        _field("type", "changed", "tags.*", "s", "r"),
    ),
    "discriminator": Pair(
        _both("body", "discriminator", "propertyName", "sort"),
        _field("discriminator", "changed", "body", "s", "r"),
    ),
    "discriminator gone": Pair(
        _both("body", "discriminator", GONE),
        _field("discriminator", "removed", "body", "", ""),
        _field("discriminator", "added", "body", "", ""),
    ),
    "discriminator value": Pair(
        _both("body", "discriminator", "mapping", "r", "#/components/schemas/Rock"),
        _field("discriminator value", "added", "r", "", "", "{}.body"),
        _field("discriminator value", "removed", "r", "s", "", "{}.body"),
    ),
    "another discriminator value": Pair(
        _both("body", "discriminator", "mapping", "m", "#/components/schemas/Rock"),
        _field("discriminator value", "changed", "m", "s", "r", "{}.body"),
    ),
    "exclusion": Pair(
        _both("name", "not", {"type": "string", "enum": ["Sun"]}),
        _field("exclusion", "added", "name", "s", ""),
        _field("exclusion", "removed", "name", "", ""),
    ),
    "another exclusion": Pair(
        _both("mass", "not", {"type": "number", "enum": [8]}),
        _field("exclusion", "changed", "mass", "s", ""),
    ),
    "example": Pair(
        _both("name", "example", "Sirius"),
        _field("example", "changed", "name", "", ""),
    ),
    "example of a body": Pair(
        _set(_ok, "content", "application/json", "example", GONE),
        _one("example", "removed", "getStars 200", "", ""),
        _one("example", "added", "getStars 200", "", ""),
    ),
    "deprecated field": Pair(
        _both("name", "deprecated", True),
        _field("deprecation", "added", "name", "", ""),
        _field("deprecation", "removed", "name", "", ""),
    ),
    "deprecated operation": Pair(
        _set(_get, "deprecated", True),
        _one("deprecation", "added", "getStars", "", ""),
        _one("deprecation", "removed", "getStars", "", ""),
    ),
    "order and words": Pair(lambda d: _reworded(d), set()),
    "parts of allOf": Pair(
        lambda d: d["components"]["schemas"].update(Rock={"allOf": [{"type": "object"}, rock()]}),
        set(),
        set(),
    ),
}  # fmt: skip


def _model_added(data: Any) -> None:
    data["components"]["schemas"]["Core"] = {"type": "object", "properties": {"heat": {"type": "number"}}}
    _star(data)["core"] = {"$ref": "#/components/schemas/Core"}


def model_renamed(data: Any) -> None:
    schemas = data["components"]["schemas"]
    schemas["Stone"] = schemas.pop("Rock")
    for holder in (_star, _watch):
        holder(data)["body"]["oneOf"][1] = {"$ref": "#/components/schemas/Stone"}


def _reworded(data: Any) -> None:
    schemas = data["components"]["schemas"]
    data["components"]["schemas"] = {name: schemas[name] for name in reversed(schemas)}
    schemas["Star"]["description"] = "Another description."
    for holder in (_star, _watch):
        holder(data)["state"]["enum"].reverse()
        holder(data)["name"]["title"] = "A name"
