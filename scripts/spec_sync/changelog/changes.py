"""Changes on the wire between two shapes of a document, and whom they break: `kinds` has the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..likeness import equal, nameless
from ..places import parts
from ..references import SCHEMAS, reached
from ..walking import Object, item, members
from .kinds import READ, RULES, SENT, Change, Kind, Use, change
from .schemas import SchemaComparison, facts, flag, listed, named, requirement, values


def changes(
    before: Object, after: Object, renamed: Mapping[str, str] | None = None, *, code: bool = True
) -> list[Change]:
    """Compare two shapes.

    Args:
        before: The shape of a document.
        after: The shape of a later one.
        renamed: Old and new JSON pointers of what only has another name; None to compare models by content.
        code: Whether names in Python count, too, and not only the wire.

    Returns:
        The changes: operations first, then parameters and what they return, then models.
    """
    if renamed is None:
        renamed = _renamed_models(before, after)
    found = _Comparison(before, after, renamed).run()
    return [one for one in found if code or RULES[one.kind, one.action].code is None]


def _renamed_models(before: Object, after: Object) -> dict[str, str]:
    """Schemas with a new name: the same content, and no other candidate."""
    mine, theirs = item(before, "schemas"), item(after, "schemas")
    gone, new = ({*one} - {*other} for one, other in ((mine, theirs), (theirs, mine)))
    pairs = [(a, b) for a in gone for b in new if equal(nameless(mine[a]), nameless(theirs[b]))]
    unique = [
        (a, b)
        for a, b in pairs
        if sum(one == a for one, _ in pairs) == 1 and sum(other == b for _, other in pairs) == 1
    ]
    return {SCHEMAS + a: SCHEMAS + b for a, b in unique}


class _Comparison(SchemaComparison):
    def run(self) -> Iterator[Change]:
        yield from listed("server", "", SENT, self.before.get("servers"), self.after.get("servers"))
        old, new = dict(_operations(self.before)), dict(_operations(self.after))
        for key, operation in old.items():
            if key not in new:
                yield change("operation", "removed", str(operation["operationId"]), SENT, old=key)
        for key, operation in new.items():
            if key not in old:
                yield change("operation", "added", str(operation["operationId"]), SENT, new=key)
        for key, operation in old.items():
            if key in new:
                yield from self._operation(operation, new[key])
        yield from self._response(item(self.before, "error"), item(self.after, "error"), "errors")
        uses_before, uses_after = uses(self.before), uses(self.after)
        mine, theirs = item(self.before, "schemas"), item(self.after, "schemas")
        for name in mine:
            to = self.models.get(name, name)
            if to != name and to in theirs:
                yield change("model", "renamed", name, Use(), old=name, new=to)
            elif name not in theirs and name in uses_before:
                yield change("model", "removed", name, Use())
        for name in theirs:
            if name not in mine and name in uses_after and name not in self.models.values():
                yield change("model", "added", name, Use())
        for name in mine:
            to = self.models.get(name, name)
            met = [use for use in (uses_before.get(name), uses_after.get(to)) if use]
            if to in theirs and met:
                use = Use(any(one.sent for one in met), any(one.read for one in met))
                way = ("components", "schemas", name)
                yield from self.schema(item(mine, name), item(theirs, to), to, use, way)

    # --- Operations ---

    def _operation(self, old: Object, new: Object) -> Iterator[Change]:
        where = str(new["operationId"])
        if old["operationId"] != new["operationId"]:
            yield change(
                "operation id", "changed", where, SENT, old=old["operationId"], new=new["operationId"]
            )
        yield from flag("deprecated", old, new, where, SENT)
        yield from listed("security", where, SENT, old.get("security"), new.get("security"))
        mine, theirs = dict(_parameters(old, self.before)), dict(_parameters(new, self.after))
        for key, parameter in mine.items():
            if key not in theirs:
                yield change("parameter", "removed", where, SENT, name=str(parameter["name"]))
        for key, parameter in theirs.items():
            name = str(parameter["name"])
            if key not in mine:
                kind: Kind = "required parameter" if parameter.get("required") else "parameter"
                yield change(kind, "added", where, SENT, name=name)
                continue
            before, inner = mine[key], f"{where}({name})"
            yield from requirement(before.get("required"), parameter.get("required"), where, name, SENT)
            yield from flag("deprecated", before, parameter, where, SENT, name)
            written, now = _encoding(before), _encoding(parameter)
            if written != now:
                yield change("encoding", "changed", inner, SENT, old=written, new=now)
            yield from facts(before, parameter, inner, SENT, ("example", "examples"))
            yield from self.schema(item(before, "schema"), item(parameter, "schema"), inner, SENT, ())
        yield from self._request(old, new, where)
        answers, fresh = item(old, "responses"), item(new, "responses")
        for code in {**answers, **fresh}:
            if code in fresh and code in answers:
                yield from self._response(item(answers, code), item(fresh, code), f"{where} {code}")
            else:
                yield change("status", "added" if code in fresh else "removed", where, READ, name=code)

    def _request(self, old: Object, new: Object, where: str) -> Iterator[Change]:
        mine, theirs = item(old, "requestBody"), item(new, "requestBody")
        if ("requestBody" in old) != ("requestBody" in new):
            added = "requestBody" in new
            kind: Kind = "required request body" if added and theirs.get("required") else "request body"
            yield change(kind, "added" if added else "removed", where, SENT)
            return
        yield from requirement(mine.get("required"), theirs.get("required"), where, "request body", SENT)
        yield from self._contents(mine, theirs, f"{where} request", SENT)

    def _response(self, old: Object, new: Object, where: str) -> Iterator[Change]:
        yield from self._contents(old, new, where, READ)
        mine, theirs = item(old, "headers"), item(new, "headers")
        yield from named("header", mine, theirs, where, READ)
        for name in mine:
            if name in theirs:
                one, other = item(mine, name, "schema"), item(theirs, name, "schema")
                yield from self.schema(one, other, f"{where}({name})", READ, ())
        mine, theirs = item(old, "links"), item(new, "links")
        yield from named("link", mine, theirs, where, READ)
        for name in mine:
            if name in theirs and not equal(mine[name], theirs[name]):
                yield change("link", "changed", where, READ, name=name, old=mine[name], new=theirs[name])

    def _contents(self, old: Object, new: Object, where: str, use: Use) -> Iterator[Change]:
        mine, theirs = item(old, "content"), item(new, "content")
        yield from named("media type", mine, theirs, where, use)
        for media in mine:
            if media in theirs:
                one, other = item(mine, media), item(theirs, media)
                yield from facts(one, other, where, use, ("example", "examples"))
                yield from self.schema(item(one, "schema"), item(other, "schema"), where, use, ())


def uses(shape: Object) -> dict[str, Use]:
    """The schemas that operations use, by name, and whether they are sent or read."""
    named = item(shape, "schemas")
    asked = [parameter for _, parameter in members(shape.get("parameters"))]
    answers = [shape.get("error")]
    for _, operation in _operations(shape):
        asked += [parameter for _, parameter in _parameters(operation, shape)]
        asked += [content for _, content in members(item(operation, "requestBody").get("content"))]
        answers += item(operation, "responses").values()
    come = [
        part for answer in answers for key in ("content", "headers") for _, part in members(item(answer, key))
    ]
    sent, read = (reached(named, (item(each, "schema") for each in some)) for some in (asked, come))
    return {name: Use(sent=name in sent, read=name in read) for name in sorted(sent | read)}


def _operations(shape: Object) -> Iterator[tuple[str, Object]]:
    for template, path_item in members(shape.get("paths")):
        for method, operation in members(path_item):
            if isinstance(operation, dict):
                yield f"{method.upper()} {template}", operation


def _parameters(operation: Object, shape: Object) -> Iterator[tuple[str, Object]]:
    for parameter in values(operation.get("parameters")):
        if isinstance(parameter, dict):
            if "$ref" in parameter:
                parameter = item(shape, "parameters", parts(str(parameter["$ref"]))[-1])
            yield f"{parameter.get('in')}:{parameter.get('name')}", parameter


def _encoding(parameter: Object) -> Object:
    """How a parameter is written into the request, defaults included."""
    style = parameter.get("style", "form" if parameter.get("in") in ("query", "cookie") else "simple")
    found: Object = {"style": style, "explode": parameter.get("explode", style == "form")}
    return {**found, **{key: parameter[key] for key in ("allowReserved", "content") if parameter.get(key)}}
