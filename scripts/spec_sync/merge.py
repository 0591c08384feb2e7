"""Bring the wire facts of a vendor's document into ours, and leave every word of ours where it is.

Both documents are compared in canonical form (`shape`). Where they agree, ours is left alone, however it is
written. Where they differ, as little as possible is changed.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field

from .explained import keep_explanations
from .likeness import akin, alike, equal, members_alike, nameless
from .ordering import before_in, behind, inserted
from .places import Path, parts, pointer
from .references import SCHEMAS, named_in, references, rename_references
from .retired import Retired
from .schema_merge import Gone, SchemaMerger
from .shape import Canon
from .walking import TODO, Object, item, members, objects, operations
from .wording import fresh_schema


@dataclass
class Merged:
    """Our document with the vendor's facts.

    Attributes:
        document: Our document, changed.
        retired: What was taken away with words of ours.
        renamed: Old and new pointers of what only changed its name.
    """

    document: Object
    retired: Retired
    renamed: dict[str, str] = field(default_factory=dict)


def merged(ours: Object, target: Object, retired: Retired, made: dict[str, str] | None = None) -> Merged:
    """Change our document so that it has the target's wire facts.

    Args:
        ours: Our document.
        target: The shape of the vendor's document, decisions applied.
        retired: Words of ours for what was there before.
        made: Names of schemas that were made for what the vendor writes out, each with that of the schema
            that specs/ had in its place.

    Returns:
        The changed document; the arguments are left as they are.
    """
    merger = DocumentMerger(copy.deepcopy(ours), copy.deepcopy(target), Retired([*retired.entries]))
    merger.made = made or {}
    merger.run()
    return Merged(merger.new, merger.retired, merger.renamed)


class DocumentMerger(SchemaMerger):
    """Changes paths, operations and parameters too, and sees to what hangs together."""

    def run(self) -> None:
        """Merge paths and components, then see to what hangs on them."""
        components = item(self.new, "components")
        self._rename_schemas()
        info = item(self.new, "info")
        if info.get("version") != self.target["version"]:
            info["version"] = self.target["version"]
        components["parameters"] = self.merge_map(
            item(components, "parameters"),
            item(self.target, "parameters"),
            ("components", "parameters"),
            self.parameter,
            self._fresh_parameter,
        )
        self.new["paths"] = self.merge_map(
            item(self.new, "paths"),
            item(self.target, "paths"),
            ("paths",),
            self.path_item,
            self._fresh_path_item,
        )
        before = item(components, "schemas")
        wanted = dict(item(self.target, "schemas"))
        for name in self._kept_schemas(before, wanted):
            form = self.mine.schema(name) if name in before else None
            if form is not None:
                wanted[name] = form
        components["schemas"] = self.merge_map(
            before, wanted, ("components", "schemas"), self.schema_component, self.fresh_component
        )
        self._restore_referenced(item(components, "schemas"))
        keep_explanations(self.old, self.new, self.retired)
        self.retire_gone()

    def _rename_schemas(self) -> None:
        """A schema under a new name: the same members, and used where the old one was used."""
        components = item(self.new, "components")
        ours, target = item(components, "schemas"), item(self.target, "schemas")
        gone = [name for name in ours if name not in target and name not in self._from_callbacks(self.new)]
        fresh = [name for name in target if name not in ours and name not in self.made]
        back = [name for name in fresh if self.retired.candidates(("components", "schemas", name))]
        new = [name for name in fresh if name not in back]
        # What had this name before has its words: only references change.
        returned = {
            name: near[0]
            for name in gone
            if len(near := self._same(name, self.mine.schema(name), back, target)) == 1
        }
        rename_references(self.new, {SCHEMAS + name: SCHEMAS + to for name, to in returned.items()})
        renames: dict[str, str] = {}
        for name in gone:
            if name in returned:
                continue
            form = self.mine.schema(name)
            near = self._same(name, form, new, target)
            if not near:
                near = [
                    other
                    for other in new
                    if alike(name, other)
                    and akin(form, item(target, other))
                    and members_alike(form, item(target, other))
                ]
            if len(near) == 1 and near[0] not in renames.values():
                renames[name] = near[0]
        if not renames and not returned:
            return
        for name, to in renames.items():
            self.renamed[pointer(("components", "schemas", name))] = pointer(("components", "schemas", to))
            place = ("components", "schemas", name)
            self.gone.append(Gone(place, copy.deepcopy(ours[name]), before_in([*ours], name)))
        components["schemas"] = {renames.get(name, name): schema for name, schema in ours.items()}
        rename_references(self.new, {SCHEMAS + name: SCHEMAS + to for name, to in renames.items()})
        self.mine = Canon(self.new)
        self.canon = Canon(self.new, target)
        self.words = self._vocabulary(self.new)
        self.old = copy.deepcopy(self.new)

    @staticmethod
    def _same(name: str, form: Object, others: list[str], target: Object) -> list[str]:
        """The schemas that say the same, whatever those are called that they refer to."""
        same = [other for other in others if equal(nameless(target[other]), nameless(form))]
        return same if len(same) == 1 else [other for other in same if alike(name, other)]

    def _from_callbacks(self, document: Object) -> set[str]:
        """The schemas that our callbacks hold: they come from the vendor's webhook documents."""
        named = item(document, "components", "schemas")
        found: set[str] = set()
        waiting = [operation.get("callbacks") for _, operation in operations(document)]
        while waiting:
            fresh = ({*named_in(waiting.pop())} & named.keys()) - found
            found |= fresh
            waiting += [named[name] for name in fresh]
        return found

    def _kept_schemas(self, before: Object, wanted: Object) -> Iterator[str]:
        """The schemas that the vendor's document lacks and ours still needs."""
        for name in sorted(self._from_callbacks(self.new)):
            if name not in wanted and name in before:
                yield name
        if any("$ref" in answer for answer in _answers(self.new)):
            for reference in references(item(self.new, "components", "responses")):
                name = parts(reference)[-1]
                if name not in wanted and name in before:
                    yield name

    def _restore_referenced(self, schemas: Object) -> None:
        """Put back retired schemas that a callback, put back itself, refers to."""
        reached: dict[str, Object] = {}
        waiting = [*named_in(self.new)]
        while waiting:
            name = waiting.pop()
            if name in schemas or name in reached:
                continue
            for entry in self.retired.candidates(("components", "schemas", name))[:1]:
                reached[name] = entry
                waiting += [parts(reference)[-1] for reference in references(item(entry, "was"))]
        for entry in [*self.retired.entries]:  # in the order in which they went
            for name in [name for name, wanted in reached.items() if wanted is entry]:
                self.retired.drop(entry)
                raw = copy.deepcopy(item(entry, "was"))
                placed = inserted(schemas, name, raw, entry.get("after"), [*schemas], [])
                schemas.clear()
                schemas.update(placed)

    def path_item(self, raw: Object, form: Object, path: Path) -> Object:
        """The operations of one path."""
        return self.merge_map(raw, form, path, self.operation, self._fresh_operation)

    def _fresh_path_item(self, _name: str, form: Object, path: Path) -> Object:
        return self.merge_map({}, form, path, self.operation, self._fresh_operation)

    def operation(self, raw: Object, form: Object, path: Path) -> Object:
        """One operation."""
        found = {
            key: value
            for key, value in raw.items()
            if key in form or key not in ("parameters", "requestBody", "deprecated", "security")
        }
        if form.get("operationId") != raw.get("operationId"):
            found["operationId"] = form["operationId"]
        for key in ("deprecated", "security"):
            if key in form and form[key] != raw.get(key):
                found = behind(
                    found, key, form[key], ("tags", "summary", "description", "operationId", "deprecated")
                )
        self._parameters(found, raw, form, path)
        if "requestBody" in form:
            body = item(form, "requestBody")
            if "requestBody" in raw:
                found["requestBody"] = self._body(item(raw, "requestBody"), body, (*path, "requestBody"))
            else:
                fresh: Object = {
                    "description": TODO,
                    "required": body.get("required", True),
                    "content": self._fresh_content(body),
                }
                found = behind(
                    found,
                    "requestBody",
                    fresh,
                    ("tags", "summary", "description", "operationId", "deprecated", "security", "parameters"),
                )
        found["responses"] = self.merge_map(
            item(raw, "responses"),
            item(form, "responses"),
            (*path, "responses"),
            self.answer,
            self._fresh_answer,
        )
        return found

    def _parameters(self, found: Object, raw: Object, form: Object, path: Path) -> None:
        mine, theirs = (
            {_parameter_key(one): one for one in objects(each.get("parameters"))} for each in (raw, form)
        )
        if not theirs:
            found.pop("parameters", None)
            return
        placed = self.merge_map(
            dict(mine), dict(theirs), (*path, "parameters"), self.parameter, self._fresh_parameter
        )
        if "parameters" in found:
            found["parameters"] = [*placed.values()]
        else:
            fresh = behind(
                found,
                "parameters",
                [*placed.values()],
                ("tags", "summary", "description", "operationId", "deprecated", "security"),
            )
            found.clear()
            found.update(fresh)

    def parameter(self, raw: Object, form: Object, path: Path) -> Object:
        """A parameter, or a reference to one."""
        if "$ref" in raw or "$ref" in form:
            return raw if raw == form else copy.deepcopy(form)
        found = {key: value for key, value in raw.items() if key in form or key == "description"}
        for key, value in form.items():
            if key == "schema" and isinstance(value, dict):
                found[key] = self.schema(item(raw, key), value, (*path, key))
            elif key not in found or found[key] != value:
                order = ("name", "in", "required", "deprecated", "description", "schema")
                found[key] = value
                found = {
                    name: found[name]
                    for name in sorted(
                        found, key=lambda name: order.index(name) if name in order else len(order)
                    )
                }
        return found

    def _fresh_parameter(self, _name: str, form: Object, _path: Path) -> Object:
        if "$ref" in form:
            return form
        found: Object = {key: form[key] for key in ("name", "in", "required", "deprecated") if key in form}
        found["description"] = TODO
        found |= {key: value for key, value in form.items() if key not in found and key != "schema"}
        found["schema"] = fresh_schema(item(form, "schema"), self.words, None)
        return found

    def answer(self, raw: Object, form: Object, path: Path) -> Object:
        """One answer of an operation."""
        if "$ref" in raw or "$ref" in form:
            if raw == form:
                return raw
            return dict(form) if "$ref" in form else self._fresh_answer("", form, path)
        return self._body(raw, form, path)

    def _body(self, raw: Object, form: Object, path: Path) -> Object:
        found = {key: value for key, value in raw.items() if key in form or key == "description"}
        for key, fresh in (("headers", self._fresh_header), ("links", self._fresh_link)):
            if key in form:
                change = self.parameter if key == "headers" else self._link
                found[key] = self.merge_map(item(raw, key), item(form, key), (*path, key), change, fresh)
        if "required" in form and form["required"] != raw.get("required", False):
            found["required"] = form["required"]
        if "content" in form:
            found["content"] = self.merge_map(
                item(raw, "content"),
                item(form, "content"),
                (*path, "content"),
                self._media,
                self._fresh_media,
            )
        return found

    @staticmethod
    def _link(raw: Object, form: Object, _path: Path) -> Object:
        return {**{key: value for key, value in raw.items() if key == "description"}, **form}

    @staticmethod
    def _fresh_link(_name: str, form: Object, _path: Path) -> Object:
        return {"description": TODO, **form}

    def _fresh_header(self, _name: str, form: Object, _path: Path) -> Object:
        schema = fresh_schema(item(form, "schema"), self.words, None)
        return {"description": TODO, **form, "schema": schema}

    def _media(self, raw: Object, form: Object, path: Path) -> Object:
        return {**raw, "schema": self.schema(item(raw, "schema"), item(form, "schema"), (*path, "schema"))}

    def _fresh_media(self, _name: str, form: Object, _path: Path) -> Object:
        return {"schema": fresh_schema(item(form, "schema"), self.words, None)}

    def _fresh_content(self, form: Object) -> Object:
        return {
            media: self._fresh_media(media, content, ())
            for media, content in item(form, "content").items()
            if isinstance(content, dict)
        }

    def _fresh_answer(self, _name: str, form: Object, _path: Path) -> Object:
        if "$ref" in form:
            return dict(form)
        return self._body({"description": TODO}, form, ())

    def _fresh_operation(self, _name: str, form: Object, path: Path) -> Object:
        tags: Object = {"tags": form["tags"]} if form.get("tags") else {}
        blank = {**tags, "summary": TODO, "description": TODO, "operationId": form["operationId"]}
        return self.operation(blank, form, path)


def _parameter_key(parameter: Object) -> str:
    return str(parameter.get("$ref") or f"{parameter.get('in')}:{parameter.get('name')}")


def _answers(document: Object) -> Iterator[Object]:
    for _, operation in operations(document):
        yield from (answer for _, answer in members(operation.get("responses")) if isinstance(answer, dict))
