"""Change schemas as they are written so that they say what a target says, and keep our words."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from .likeness import alike, equal, one_kind
from .ordering import before_in, inserted, joined, ranked
from .places import Json, Path, parts, pointer
from .retired import Retired
from .shape import Canon
from .walking import MARKER, TODO, Object, item, members, objects
from .wording import NAME, Vocabulary, fresh_schema, rank, sentences


@dataclass(frozen=True)
class Gone:
    """What was taken away.

    Attributes:
        path: Where it was.
        raw: How it was written.
        after: What stood before it.
        added: What came to the same object in its place.
        reference: The reference that stands there now.
    """

    path: Path
    raw: Json
    after: str | None = None
    added: Object = field(default_factory=dict)
    reference: str = ""

    @property
    def is_made(self) -> bool:
        """Whether it is a schema whose name was made here, for what the vendor writes out."""
        return len(self.path) == 3 and bool(re.search(r"(Answer(\d..)?|Request)(Too)*$", str(self.path[-1])))

    @property
    def is_schema(self) -> bool:
        """Whether it is a schema."""
        return self.path[:2] == ("components", "schemas") or "schema" in self.path


class SchemaMerger:
    """Changes schemas as they are written so that they say what a target says."""

    def __init__(self, ours: Object, target: Object, retired: Retired) -> None:
        self.old = ours
        self.new: Object = copy.deepcopy(ours)
        self.target = target
        self.retired = retired
        self.renamed: dict[str, str] = {}
        self.made: dict[str, str] = {}
        self.mine = Canon(ours)
        self.canon = Canon(ours, item(target, "schemas"))
        self.words = self._vocabulary(ours)
        self.gone: list[Gone] = []

    def _vocabulary(self, document: Object) -> Vocabulary:
        return Vocabulary(document, [entry["was"] for entry in self.retired.entries if "was" in entry])

    def merge_map(
        self,
        ours: Object,
        target: Object,
        path: Path,
        change: Callable[[Object, Object, Path], Object],
        fresh: Callable[[str, Object, Path], Object],
    ) -> Object:
        """Merge the members of an object one by one; new ones stand where the vendor has them."""
        renames = self._renames(ours, target, path)
        found: Object = {}
        added: Object = {}
        for name, raw in ours.items():
            to = renames.get(name, name)
            form = target.get(to)
            if isinstance(form, dict) and isinstance(raw, dict):
                found[to] = change(raw, form, (*path, to))
                if to != name:
                    self.renamed[pointer((*path, name))] = pointer((*path, to))
            elif not isinstance(form, dict):
                self.gone.append(Gone((*path, name), raw, before_in([*ours], name), added))
            else:
                found[name] = form
        order = [*target]
        for index, name in enumerate(order):
            form = target[name]
            if name in found or not isinstance(form, dict):
                continue
            where = (*path, name)
            entry = self._retired_for(where, form, change)
            if entry is not None:
                raw = entry["was"]
                assert isinstance(raw, dict)
                self.retired.drop(entry)
                value = change(copy.deepcopy(raw), form, where)
            else:
                value = fresh(name, form, where)
            hint = entry.get("after") if entry is not None else None
            found = inserted(found, name, value, hint, order[:index], order[index + 1 :])
            added[name] = value
        return found

    def _retired_for(
        self, path: Path, form: Object, change: Callable[[Object, Object, Path], Object]
    ) -> Object | None:
        """The retired words that fit a new thing best."""
        candidates = [entry for entry in self.retired.candidates(path) if isinstance(entry["was"], dict)]
        if change == self.schema:
            for entry in candidates:
                if self.canon.form(entry["was"]) == form:
                    return entry
            candidates = [
                entry for entry in candidates if self._is_ref(item(entry, "was")) == ("$ref" in form)
            ]
        return candidates[0] if candidates else None

    def _is_ref(self, raw: Object) -> bool:
        return "$ref" in self.canon.form(raw)

    def _renames(self, ours: Object, target: Object, path: Path) -> dict[str, str]:
        """Members that only changed their name: the same form, a similar name, and nothing else that fits."""
        if path[-1:] != ("properties",):
            return {}
        gone = [name for name in ours if name not in target]
        new = [name for name in target if name not in ours and not self.retired.candidates((*path, name))]
        found: dict[str, str] = {}
        for name in gone:
            raw = ours[name]
            form = self.canon.form(raw)
            same = [other for other in new if target[other] == form]
            near = [
                other
                for other in same
                if alike(name, other) and self.words.description(other, item(target, other)) == TODO
            ]
            if len(near) == 1 and near[0] not in found.values():
                found[name] = near[0]
        return found

    def retire_gone(self) -> None:
        """Keep the words of what is gone.

        Words that others of the same name have are kept as well: those may be gone, or differ, later.
        """
        words = Vocabulary(self.new)
        for gone in self.gone:
            said = set(sentences(gone.raw))
            if gone.is_schema and isinstance(gone.raw, dict):
                name = None if gone.path[-1] == "items" else str(gone.path[-1])
                made = fresh_schema(self.canon.form(gone.raw), words, name) == gone.raw
                if made and (not said or MARKER in json.dumps(gone.raw)):
                    continue  # no person has written it yet
            elif not said:
                continue
            if said and any(said <= set(sentences(other)) for other in gone.added.values()):
                continue
            if gone.is_made and said <= set(sentences(self.new)):
                continue
            inner = set(sentences({key: value for key, value in members(gone.raw) if key != "description"}))
            if gone.reference and inner <= set(sentences(self._flat({"$ref": gone.reference}, self.new))):
                continue
            self.retired.put(gone.path, gone.raw, gone.after)

    def schema_component(self, raw: Object, form: Object, path: Path) -> Object:
        """A named schema, whose lone reference counts as what it points to."""
        return self.schema(raw, form, path, whole=True)

    def schema(self, raw: Object, form: Object, path: Path, *, whole: bool = False) -> Object:
        """Change a schema as it is written so that its canonical form is `form`."""
        mine = self.canon.form(raw, whole=whole)
        if equal(mine, form):
            return raw
        turned = self._one_or_many(raw, mine, form, path)
        if turned is not None:
            return turned
        if "$ref" in form:
            return self._to_reference(raw, form, path)
        if "allOf" in raw and not (whole and len(pieces_of(raw)) == 1):
            kept = self._in_inline_part(raw, form, path)
            if kept is not None:
                return kept
            return self._to_inline(raw, form, path)
        if "$ref" in raw or "allOf" in raw:
            return self._to_inline(raw, form, path)
        if "properties" in form and "properties" not in mine:
            for entry in self.retired.candidates(path):
                was = entry["was"]
                if isinstance(was, dict) and "properties" in was:
                    self._replaced(raw, form, path)
                    self.retired.drop(entry)
                    return self.schema(copy.deepcopy(was), form, path)
        found: Object = {key: value for key, value in raw.items() if key in form or key not in mine}
        if raw.get("type") == "object" and "properties" in raw and "properties" not in form:
            self._replaced(raw, form, path)
            found.pop(NAME, None)
        for key in sorted(form, key=rank):
            value = form[key]
            if key not in found:
                found = ranked(found, key, self._fresh_member(key, value, path))
            elif key == "properties" and isinstance(value, dict):
                found[key] = self.merge_map(
                    item(raw, key), value, (*path, key), self.schema, self._fresh_property
                )
            elif key == "items" and isinstance(value, dict):
                found[key] = self.schema(item(raw, key), value, (*path, key))
            elif key in ("enum", "required") and isinstance(value, list):
                found[key] = joined(raw[key], value)
            elif key in ("anyOf", "oneOf") and isinstance(value, list):
                found[key] = self._choices(raw[key], value, (*path, key))
            elif not equal(mine.get(key), value):
                found[key] = value
        return found

    def _one_or_many(self, raw: Object, mine: Object, form: Object, path: Path) -> Object | None:
        """A value that became a list of such values, or the reverse; None when it is neither."""
        described: Object = {key: raw[key] for key in ("description",) if key in raw}
        if (
            form.get("type") == "array"
            and mine.get("type") != "array"
            and one_kind(mine, item(form, "items"))
        ):
            one = {key: value for key, value in raw.items() if key not in described}
            if "$ref" in mine and set(mine) == {"$ref"}:
                one = {"$ref": mine["$ref"]}
            fresh: Object = {
                "type": "array",
                **described,
                **{key: value for key, value in form.items() if key not in ("type", "items")},
                "items": self.schema(one, item(form, "items"), (*path, "items")),
            }
            return {key: fresh[key] for key in sorted(fresh, key=rank)}
        if (
            mine.get("type") == "array"
            and form.get("type") != "array"
            and one_kind(item(mine, "items"), form)
        ):
            many = item(raw, "items")
            if "$ref" in many and "$ref" in form:
                return self.schema({**described, "allOf": [many]} if described else many, form, path)
            if "$ref" in many or "items" not in raw:
                return None
            if set(sentences({"description": many.get("description")})):
                self.gone.append(Gone(path, raw))
            one = {**many, **described}
            return self.schema({key: one[key] for key in sorted(one, key=rank)}, form, path)
        return None

    def _choices(self, raw: Json, form: list[Json], path: Path) -> Json:
        listed = raw if isinstance(raw, list) else []
        if len(listed) == len(form):
            return [
                self.schema(one, other, (*path, index))
                for index, (one, other) in enumerate(zip(listed, form, strict=True))
                if isinstance(one, dict) and isinstance(other, dict)
            ]
        return [fresh_schema(one, self.words, None) for one in form if isinstance(one, dict)]

    def _to_reference(self, raw: Object, form: Object, path: Path) -> Object:
        self._replaced(raw, form, path)
        for entry in self.retired.candidates(path):
            if isinstance(entry["was"], dict) and self.canon.form(entry["was"]) == form:
                self.retired.drop(entry)
                return copy.deepcopy(item(entry, "was"))
        beside: Object = {key: form[key] for key in sorted(form, key=rank) if key != "$ref"}
        described: Object = {key: raw[key] for key in ("description",) if key in raw}
        if not described and not beside:
            return {"$ref": form["$ref"]}
        return {**described, **beside, "allOf": [{"$ref": form["$ref"]}]}

    def _to_inline(self, raw: Object, form: Object, path: Path) -> Object:
        """Write out what was a reference, with the words that the reference's target has."""
        self._replaced(raw, form, path)
        for entry in self.retired.candidates(path):
            was = entry["was"]
            if isinstance(was, dict) and not self._is_ref(was):
                self.retired.drop(entry)
                return self.schema(copy.deepcopy(was), form, path)
        flat = self._flat(raw, self.old)
        base: Object = {
            key: value for key, value in flat.items() if key in ("type", "properties", "items", "description")
        }
        base.pop("description", None)
        if "description" in raw:
            base["description"] = raw["description"]
        base = {key: base[key] for key in sorted(base, key=rank)}
        if not base:
            return fresh_schema(form, self.words, None)
        known = len(self.gone)
        written = self.schema(base, form, path)
        del self.gone[known:]  # what the reference's target says is still said there
        return written

    def _flat(self, raw: Object, document: Object) -> Object:
        """A schema with its references and parts put together, words included."""
        found: Object = {}
        for part in pieces_of(raw) or [raw]:
            if "$ref" in part:
                named = item(document, "components", "schemas")
                part = self._flat(item(named, parts(str(part["$ref"]))[-1]), document)
            for key, value in part.items():
                known = found.get(key)
                if key == "properties" and isinstance(known, dict) and isinstance(value, dict):
                    found[key] = {**known, **copy.deepcopy(value)}
                else:
                    found[key] = copy.deepcopy(value)
        return found

    def _in_inline_part(self, raw: Object, form: Object, path: Path) -> Object | None:
        """Change the one part of an `allOf` that is written out; None when that does not do it."""
        pieces = pieces_of(raw)
        inline = [index for index, part in enumerate(pieces) if "$ref" not in part]
        if len(inline) != 1 or len(pieces) < 2 or "properties" not in form:
            return None
        index = inline[0]
        bases: list[Json] = [part for part in pieces if "$ref" in part]
        base = self.canon.form({"allOf": [*bases, {"type": "object", "properties": {}}]}, whole=True)
        inherited = item(base, "properties")
        mine = item(pieces[index], "properties")
        wanted: Object = {
            name: part
            for name, part in item(form, "properties").items()
            if name in mine or not equal(inherited.get(name), part)
        }
        if set(inherited) - set(item(form, "properties")):
            return None
        part_form: Object = {
            key: value
            for key, value in form.items()
            if key != "properties" and (key in pieces[index] or base.get(key) != value)
        }
        part_form["properties"] = wanted
        changed = self.schema(copy.deepcopy(pieces[index]), part_form, (*path, "allOf", index))
        found: Object = {**raw, "allOf": [*pieces[:index], changed, *pieces[index + 1 :]]}
        return found if equal(self.canon.form(found, whole=True), form) else None

    def _replaced(self, raw: Object, form: Object, path: Path) -> None:
        """Keep the words inside what becomes another kind of schema."""
        inner = {key: value for key, value in raw.items() if key != "description"}
        if set(sentences(inner)):
            self.gone.append(Gone(path, raw, reference=str(form.get("$ref", ""))))

    def _fresh_member(self, key: str, value: Json, path: Path) -> Json:
        if key == "properties" and isinstance(value, dict):
            return self.merge_map({}, value, (*path, key), self.schema, self._fresh_property)
        return fresh_schema({key: value}, self.words, None)[key]

    def _fresh_property(self, name: str, form: Object, _path: Path) -> Object:
        return fresh_schema(form, self.words, name)

    def fresh_component(self, name: str, form: Object, _path: Path) -> Object:
        """A new named schema; what it is has to be written by a person, unless it was another's part."""
        base = self._flat({"$ref": self.made[name]}, self.old) if self.made.get(name) else {}
        if "properties" in base and "properties" in form:
            known = len(self.gone)
            written = self.schema(base, form, _path)
            del self.gone[known:]
            return written
        return fresh_schema(form, self.words, f"#{name}")


def pieces_of(schema: Object) -> list[Object]:
    """The parts of an `allOf`."""
    return objects(schema.get("allOf"))
