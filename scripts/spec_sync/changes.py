"""What changed on the wire between two shapes of our document, and what that means to callers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from .places import Json, parts
from .references import SCHEMAS
from .walking import Object, inside, item, members

Action: TypeAlias = Literal["added", "removed", "changed", "renamed"]
Kind: TypeAlias = Literal[
    "operation", "operation id", "parameter", "media type", "status", "model", "field", "type", "value",
    "limit", "default", "requirement", "deprecation",
]  # fmt: skip

LIMITS: Final = {
    **dict.fromkeys(("minimum", "minItems", "minLength", "minProperties"), 1),
    **dict.fromkeys(("maximum", "maxItems", "maxLength", "maxProperties"), -1),
}
"""Limits, and whether a greater (1) or a smaller (-1) one is narrower."""


@dataclass(frozen=True)
class Change:
    """One change.

    Attributes:
        kind: What changed.
        action: What happened to it.
        where: The operation id, or the model and the members (`Status.energies[].level`).
        name: What was added or removed, or the name of the limit; empty when `where` says it.
        old: What it was.
        new: What it is.
        breaking: Whether code that worked with this library stops working.
        reason: Why, or why not.
    """

    kind: Kind
    action: Action
    where: str
    name: str
    old: Json
    new: Json
    breaking: bool
    reason: str


@dataclass(frozen=True)
class _Use:
    """Who meets a schema: `sent` in requests, `read` in answers and notifications."""

    sent: bool
    read: bool


def changes(before: Object, after: Object, renamed: dict[str, str]) -> list[Change]:
    """What changed between two shapes.

    Args:
        before: The shape of our document before.
        after: The shape of our document after.
        renamed: Old and new JSON pointers of what only has another name.

    Returns:
        The changes: operations first, then parameters and what they answer, then models.
    """
    return list(_Comparison(before, after, renamed).run())


class _Comparison:
    def __init__(self, before: Object, after: Object, renamed: dict[str, str]) -> None:
        self.before = before
        self.after = after
        self.fields: dict[tuple[str, ...], str] = {}
        self.models: dict[str, str] = {}
        for old, new in renamed.items():
            way = parts(old)
            if way[:2] == ("components", "schemas") and len(way) == 3:
                self.models[way[2]] = parts(new)[2]
            else:
                self.fields[way] = parts(new)[-1]

    def run(self) -> Iterator[Change]:
        old, new = dict(_operations(self.before)), dict(_operations(self.after))
        for key, operation in old.items():
            if key not in new:
                yield _change("operation", "removed", str(operation["operationId"]), old=key)
        for key, operation in new.items():
            if key not in old:
                yield _change("operation", "added", str(operation["operationId"]), new=key)
        for key, operation in old.items():
            if key in new:
                yield from self._operation(operation, new[key])
        uses_before, uses_after = uses(self.before), uses(self.after)
        mine, theirs = item(self.before, "schemas"), item(self.after, "schemas")
        for name in mine:
            to = self.models.get(name, name)
            if to != name and to in theirs:
                yield _change("model", "renamed", name, old=name, new=to)
            elif name not in theirs and name in uses_before:
                yield _change("model", "removed", name)
        for name in theirs:
            if name not in mine and name in uses_after and name not in self.models.values():
                yield _change("model", "added", name)
        for name in mine:
            to = self.models.get(name, name)
            if to in theirs and (name in uses_before or to in uses_after):
                before, after = uses_before.get(name), uses_after.get(to)
                use = _Use(
                    sent=any(u.sent for u in (before, after) if u),
                    read=any(u.read for u in (before, after) if u),
                )
                way = ("components", "schemas", name)
                yield from self._schema(item(mine, name), item(theirs, to), to, use, way)

    # --- Operations ---

    def _operation(self, old: Object, new: Object) -> Iterator[Change]:
        where = str(new["operationId"])
        if old["operationId"] != new["operationId"]:
            yield _change("operation id", "changed", where, old=old["operationId"], new=new["operationId"])
        yield from _deprecation(old, new, where, "")
        mine, theirs = dict(self._parameters(old, self.before)), dict(self._parameters(new, self.after))
        for key, parameter in mine.items():
            if key not in theirs:
                yield _change("parameter", "removed", where, name=str(parameter["name"]))
        for key, parameter in theirs.items():
            name = str(parameter["name"])
            if key not in mine:
                demanded = parameter.get("required", False)
                yield _change("parameter", "added", where, name=name, sent=True, demanded=bool(demanded))
                continue
            before = mine[key]
            if before.get("required", False) != parameter.get("required", False):
                demanded = bool(parameter.get("required", False))
                yield _change("requirement", "added" if demanded else "removed", where, name=name, sent=True)
            yield from _deprecation(before, parameter, where, name)
            yield from self._schema(
                item(before, "schema"),
                item(parameter, "schema"),
                f"{where}({name})",
                _Use(sent=True, read=False),
                (),
            )
        yield from self._contents(
            item(old, "requestBody"),
            item(new, "requestBody"),
            f"{where} request",
            _Use(sent=True, read=False),
        )
        answers, fresh = item(old, "responses"), item(new, "responses")
        for code in {**answers, **fresh}:
            if code not in fresh or code not in answers:
                yield _change("status", "added" if code in fresh else "removed", where, name=code)
            else:
                yield from self._contents(
                    item(answers, code), item(fresh, code), f"{where} {code}", _Use(sent=False, read=True)
                )

    def _parameters(self, operation: Object, shape: Object) -> Iterator[tuple[str, Object]]:
        listed = operation.get("parameters")
        for parameter in listed if isinstance(listed, list) else ():
            if isinstance(parameter, dict):
                if "$ref" in parameter:
                    parameter = item(item(shape, "parameters"), parts(str(parameter["$ref"]))[-1])
                yield f"{parameter.get('in')}:{parameter.get('name')}", parameter

    def _contents(self, old: Object, new: Object, where: str, use: _Use) -> Iterator[Change]:
        mine, theirs = item(old, "content"), item(new, "content")
        for media in {**mine, **theirs}:
            if media not in theirs or media not in mine:
                action: Action = "added" if media in theirs else "removed"
                yield _change("media type", action, where, name=media)
            else:
                one, other = item(item(mine, media), "schema"), item(item(theirs, media), "schema")
                yield from self._schema(one, other, where, use, ())

    # --- Schemas ---

    def _schema(
        self, old: Object, new: Object, where: str, use: _Use, way: tuple[str, ...]
    ) -> Iterator[Change]:
        kind_before, kind_after = _kind(old, self.models), _kind(new, {})
        if kind_before != kind_after:
            yield _change(
                "type", "changed", where, old=kind_before, new=kind_after, sent=use.sent, read=use.read
            )
        if ("$ref" in old) != ("$ref" in new):
            old, new = _written_out(old, self.before), _written_out(new, self.after)
        yield from self._limits(old, new, where, use)
        yield from self._values(old, new, where, use)
        yield from self._fields(old, new, where, use, way)
        if isinstance(old.get("items"), dict) and isinstance(new.get("items"), dict):
            one, other = item(old, "items"), item(new, "items")
            if "$ref" not in one and "$ref" not in other:
                yield from self._schema(
                    {**one, "type": None}, {**other, "type": None}, f"{where}[]", use, (*way, "items")
                )

    def _limits(self, old: Object, new: Object, where: str, use: _Use) -> Iterator[Change]:
        for key in (*LIMITS, "pattern", "default"):
            before, after = old.get(key), new.get(key)
            if before == after:
                continue
            action: Action = "added" if key not in old else "removed" if key not in new else "changed"
            kind: Kind = "default" if key == "default" else "limit"
            yield _change(
                kind, action, where, name=key, old=before, new=after, sent=use.sent,
                narrower=_narrower(key, before, after),
            )  # fmt: skip

    def _values(self, old: Object, new: Object, where: str, use: _Use) -> Iterator[Change]:
        mine, theirs = old.get("enum"), new.get("enum")
        if not isinstance(mine, list) or not isinstance(theirs, list):
            if isinstance(mine, list) != isinstance(theirs, list):
                listed = isinstance(theirs, list)
                yield _change(
                    "limit", "added" if listed else "removed", where, name="enum", old=mine, new=theirs,
                    sent=use.sent, narrower=listed,
                )  # fmt: skip
            return
        for value in mine:
            if value not in theirs:
                yield _change("value", "removed", where, name=str(value), sent=use.sent)
        for value in theirs:
            if value not in mine:
                yield _change("value", "added", where, name=str(value), sent=use.sent)

    def _fields(
        self, old: Object, new: Object, where: str, use: _Use, way: tuple[str, ...]
    ) -> Iterator[Change]:
        mine, theirs = item(old, "properties"), item(new, "properties")
        needed, demanded = _required(old), _required(new)
        renames = {
            name: self.fields[(*way, "properties", name)]
            for name in mine
            if (*way, "properties", name) in self.fields
        }
        for name in mine:
            to = renames.get(name, name)
            if to not in theirs:
                yield _change("field", "removed", where, name=name, sent=use.sent, read=use.read)
                continue
            if to != name:
                yield _change("field", "renamed", where, name=name, old=name, new=to)
            one, other = item(mine, name), item(theirs, to)
            yield from _deprecation(one, other, f"{where}.{to}", "")
            if (name in needed) != (to in demanded):
                action: Action = "added" if to in demanded else "removed"
                yield _change("requirement", action, where, name=to, sent=use.sent)
            yield from self._schema(one, other, f"{where}.{to}", use, (*way, "properties", name))
        for name in theirs:
            if name not in mine and name not in renames.values():
                yield _change(
                    "field", "added", where, name=name, sent=use.sent, read=use.read,
                    demanded=name in demanded,
                )  # fmt: skip


def uses(shape: Object) -> dict[str, _Use]:
    """The schemas that operations use, by name, and whether they are sent or read."""
    named = item(shape, "schemas")

    def reach(schema: Object, found: set[str]) -> None:
        for _, part in inside(schema, ()):
            reference = str(part.get("$ref", ""))
            name = parts(reference)[-1] if reference.startswith(SCHEMAS) else ""
            if name and name not in found:
                found.add(name)
                reach(item(named, name), found)

    sent: set[str] = set()
    read: set[str] = set()
    for parameter in (item(item(shape, "parameters"), name) for name in item(shape, "parameters")):
        reach(item(parameter, "schema"), sent)
    for _, operation in _operations(shape):
        for _, content in members(item(operation, "requestBody").get("content")):
            reach(item(item({"c": content}, "c"), "schema"), sent)
        for _, answer in members(operation.get("responses")):
            for _, content in members(item({"a": answer}, "a").get("content")):
                reach(item(item({"c": content}, "c"), "schema"), read)
    return {name: _Use(sent=name in sent, read=name in read) for name in sorted(sent | read)}


def _operations(shape: Object) -> Iterator[tuple[str, Object]]:
    for template, path_item in members(shape.get("paths")):
        for method, operation in members(path_item):
            if isinstance(operation, dict):
                yield f"{method.upper()} {template}", operation


def _written_out(schema: Object, shape: Object) -> Object:
    """A schema, or what it refers to."""
    if "$ref" not in schema:
        return schema
    return item(item(shape, "schemas"), parts(str(schema["$ref"]))[-1])


def _required(schema: Object) -> list[Json]:
    listed = schema.get("required")
    return listed if isinstance(listed, list) else []


def _kind(schema: Object, renamed: dict[str, str]) -> str:
    """A type in words: `integer`, `string (date-time)`, `list of Energy`."""
    if "$ref" in schema:
        name = parts(str(schema["$ref"]))[-1]
        return renamed.get(name, name)
    for key in ("anyOf", "oneOf"):
        listed = schema.get(key)
        if isinstance(listed, list):
            kinds = [_kind(part, renamed) for part in listed if isinstance(part, dict)]
            return " or ".join(dict.fromkeys(kinds))
    kind = schema.get("type")
    if kind == "array":
        return f"list of {_kind(item(schema, 'items'), renamed)}"
    written = "" if schema.get("format") in (None, "float", "double") else f" ({schema['format']})"
    return f"{kind or 'anything'}{written}"


def _narrower(key: str, before: Json, after: Json) -> bool:
    """Whether a changed limit refuses something that was allowed."""
    if after is None:
        return False
    if before is None or key not in LIMITS:
        return True
    if isinstance(before, int | float) and isinstance(after, int | float):
        return (after - before) * LIMITS[key] > 0
    return True


def _deprecation(old: Object, new: Object, where: str, name: str) -> Iterator[Change]:
    before, after = bool(old.get("deprecated")), bool(new.get("deprecated"))
    if before != after:
        yield _change("deprecation", "added" if after else "removed", where, name=name)


# --- What it means to callers ---


def _change(
    kind: Kind,
    action: Action,
    where: str,
    *,
    name: str = "",
    old: Json = None,
    new: Json = None,
    sent: bool = False,
    read: bool = False,
    demanded: bool = False,
    narrower: bool = False,
) -> Change:
    breaking, reason = _judged(
        kind, action, sent=sent, read=read, demanded=demanded, narrower=narrower, old=old, new=new
    )
    return Change(kind, action, where, name, old, new, breaking, reason)


_ALWAYS: Final[dict[tuple[str, str], tuple[bool, str]]] = {
    ("operation", "removed"): (True, "calls of it fail"),
    ("operation", "added"): (False, "nobody calls it yet"),
    ("operation id", "changed"): (True, "the function of the low-level client has another name"),
    ("parameter", "removed"): (True, "a caller who passes it is refused"),
    ("media type", "removed"): (True, "what is sent or answered comes in another form"),
    ("media type", "added"): (False, "the forms that were there still are"),
    ("status", "added"): (False, "every status is handled, documented or not"),
    ("status", "removed"): (False, "every status is handled, documented or not"),
    ("model", "removed"): (True, "code that names the model fails"),
    ("model", "added"): (False, "nothing uses it yet"),
    ("model", "renamed"): (True, "code that names the model fails"),
    ("field", "renamed"): (True, "code that uses the old name finds nothing"),
    ("deprecation", "added"): (False, "it works as before, with a warning where a call is deprecated"),
    ("deprecation", "removed"): (False, "it works as before"),
    ("value", "added"): (False, "enumerations are open: the value could always come"),
    ("limit", "removed"): (False, "more is allowed than before"),
    ("default", "added"): (False, "what the server does without it is only told now"),
    ("default", "removed"): (False, "what the server does without it is no longer told"),
    ("requirement", "removed"): (False, "what was sent before is still right"),
}


def _judged(
    kind: Kind,
    action: Action,
    *,
    sent: bool,
    read: bool,
    demanded: bool,
    narrower: bool,
    old: Json,
    new: Json,
) -> tuple[bool, str]:
    known = _ALWAYS.get((kind, action))
    if known:
        return known
    match kind, action:
        case "parameter", _:
            return (True, "calls without it are refused") if demanded else (False, "it can be left out")
        case "field", "removed":
            if read:
                return True, "code that reads it finds nothing"
            return True, "the server no longer takes it"
        case "field", "added":
            if sent and demanded:
                return True, "what was sent before lacks it"
            return False, "code that does not know it is not disturbed" if read else "it can be left out"
        case "value", "removed":
            if sent:
                return True, "the server no longer takes it"
            return True, "code that names the member of the enumeration fails, though the text is still read"
        case "type", _:
            if (old, new) == ("number", "integer") and not sent:
                return False, "every integer is a number"
            if (old, new) == ("integer", "number") and not read:
                return False, "every integer is a number"
            return True, "code that uses the old type fails"
        case "requirement", _:
            return True, "what was sent before lacks it"
        case "default", _:
            return (True, "leaving it out means something else") if sent else (False, "answers don't use it")
        case "limit", _ if not sent:
            return False, "answers are not checked"
        case "limit", _ if narrower:
            return True, "what was allowed before may be refused"
        case _:
            return False, "more is allowed than before"
