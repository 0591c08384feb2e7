"""Keep specs/overrides.yaml in step with the specifications: a hint that names nothing is an error there."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ..ordering import before_in, inserted
from ..places import Json, Path, parts, pointer
from ..references import SCHEMAS
from ..retired import Retired
from ..text.reading import read_plain
from ..text.writing import rewritten
from ..walking import Object, item, members, nodes
from .meanings import leaf_of
from .personal import owned, personal

_FLAT: Final = "flat"
_HIDDEN: Final = "hidden_in_repr"


def fitted(
    text: str,
    before: list[Object],
    after: list[Object],
    retired: Retired,
    renamed: Mapping[str, str] | None = None,
) -> str:
    """The hints under the names that members have now, without those that lost what they name.

    Hints that found what they name again come back, and new members that look personal are hidden.

    Args:
        text: overrides.yaml: lists of names and tables of names.
        before: The specifications before.
        after: The specifications after.
        retired: Gets the hints that go, gives those that come back.
        renamed: Old and new pointers.

    Returns:
        The new text.
    """
    were, now = _names(before), _names(after)
    hints = _followed(read_plain(text), before, renamed or {}, now)
    fresh: Object = {}
    for section, value in hints.items():
        table: Object = value if isinstance(value, dict) else {}
        if isinstance(value, list):
            table = {str(name): None for name in value}
        order = [*table]
        kept: Object = {}
        for name, what in table.items():
            if name in were and name not in now:
                retired.put((section, name), what, before_in(order, name))
            else:
                kept[name] = what
        for entry in [entry for entry in retired.entries if parts(str(entry["at"]))[:-1] == (section,)]:
            name = parts(str(entry["at"]))[-1]
            if name in now:
                retired.drop(entry)
                kept = inserted(kept, name, entry["was"], entry.get("after"), [], [*kept])
        listed: list[Json] = [*kept]
        fresh[section] = listed if isinstance(value, list) else kept
    if isinstance(fresh.get(_FLAT), dict):
        fresh[_FLAT] = _resolved(item(fresh, _FLAT), before, after, retired)
    return rewritten(text, _hidden(fresh, after))


def _resolved(models: Object, before: list[Object], after: list[Object], retired: Retired) -> Object:
    """The flat properties whose ways still lead somewhere; one that was retired comes back with its way."""
    found: Object = {}
    for model, properties in models.items():
        old, new = _schemas_of(before, model), _schemas_of(after, model)
        kept: Object = {}
        for name, hint in members(properties):
            now = _reached(model, hint, old, new)
            if now != hint:
                retired.put((_FLAT, model, name), hint, before_in([*item(models, model)], name))
            if now:
                kept[name] = now
        for entry in [*retired.entries]:
            at = parts(str(entry["at"]))
            if at[:2] == (_FLAT, model) and all(_leads(way, model, new) for way in _ways(item(entry, "was"))):
                retired.drop(entry)
                others = {name: hint for name, hint in kept.items() if name != at[2]}
                kept = inserted(others, at[2], entry["was"], entry.get("after"), [], [*others])
        found[model] = kept
    return found


def _schemas_of(documents: list[Object], model: str) -> Object:
    """The schemas of the newest specification that has one, by name; the newest has most."""
    found = [item(document, "components", "schemas") for document in documents]
    return max((schemas for schemas in found if model in schemas), key=len, default={})


def _ways(hint: Object) -> list[str]:
    found = [hint.get("path"), *(hint.get(key) for key in ("paths", "otherwise"))]
    return [str(way) for each in found if each for way in (each if isinstance(each, list) else [each])]


def _reached(model: str, hint: Json, old: Object, new: Object) -> Json:
    """A flat property without the ways that lead nowhere any more; None if it has no other one."""
    gone = [
        way
        for way in (_ways(hint) if isinstance(hint, dict) else ())
        if _leads(way, model, old) and not _leads(way, model, new)
    ]
    if not isinstance(hint, dict) or not gone:
        return hint
    found = {
        key: [way for way in value if way not in gone] if isinstance(value, list) else value
        for key, value in hint.items()
    }
    return None if hint.get("path") in gone or found.get("paths") == [] else found


def _hidden(hints: Object, documents: list[Object]) -> Object:
    """The hints with the new members that look personal; what is masked shows nothing either."""
    listed, masked = hints.get(_HIDDEN), hints.get("masked_in_repr")
    if not isinstance(listed, list):
        return hints
    known = {str(name) for name in (*listed, *(masked if isinstance(masked, list) else ()))}
    new = [name for name in dict.fromkeys(personal(documents)) if not {name, name.partition(".")[2]} & known]
    return {**hints, _HIDDEN: [*listed, *new]}


def _followed(hints: Object, before: list[Object], renamed: Mapping[str, str], now: set[str]) -> Object:
    """The hints under the new names of renamed members; an old name stays where others still have it."""
    found: Object = copy.deepcopy(hints)
    names = {old: new for way, to in renamed.items() for old, new in _spelled(parts(way), parts(to))}
    schemas = {
        str(parts(old)[-1]): str(parts(new)[-1]) for old, new in renamed.items() if old.count("/") == 3
    }
    for section, value in found.items():
        if isinstance(value, list):
            listed = [_under(str(name), schemas) for name in value]
            found[section] = [*dict.fromkeys(_moved(listed, names, now))]
        elif isinstance(value, dict):
            found[section] = {_under(name, schemas): what for name, what in value.items()}
    olds = {new: old for old, new in schemas.items()}
    leaves = {leaf_of((*parts(old), "")): leaf_of((*parts(new), "")) for old, new in renamed.items()}
    for model, properties in members(found.get("flat")):
        for _, hint in members(properties):
            if isinstance(hint, dict):
                _follow_flat(olds.get(model, model), hint, before, renamed, leaves)
    return found


def _spelled(old: Path, new: Path) -> Iterator[tuple[str, str]]:
    """The names that a hint can have for a renamed member, before and after: with its owner, and alone."""
    if old[-2:-1] != ("properties",) or len(old) < 5:
        return
    first, last = str(old[-1]), str(new[-1])
    inner = [str(old[index + 1]) for index in range(3, len(old) - 2) if old[index] == "properties"]
    owner = str(new[2]) + "".join(name[:1].upper() + name[1:] for name in inner)
    yield f"{owner}.{first}", f"{owner}.{last}"
    yield first, last


def _under(name: str, schemas: Mapping[str, str]) -> str:
    """A name under the new name of its schema."""
    schema, dot, member = name.partition(".")
    return f"{schemas.get(schema, schema)}{dot}{member}"


def _moved(listed: list[str], names: Mapping[str, str], now: set[str]) -> Iterator[str]:
    for name in listed:
        if name not in names or name in now:
            yield name
        if name in names:
            yield names[name]


def _follow_flat(
    model: str, hint: Object, before: list[Object], renamed: Mapping[str, str], leaves: Mapping[str, str]
) -> None:
    """Change the leaf and the ways of a flat property in place."""
    if hint.get("leaf") in leaves:
        hint["leaf"] = leaves[str(hint["leaf"])]
    for document in before:
        schemas = item(document, "components", "schemas")
        if model not in schemas:
            continue
        if isinstance(hint.get("path"), str):
            hint["path"] = _way(str(hint["path"]), model, schemas, renamed)
        for key in ("paths", "otherwise"):
            listed = hint.get(key)
            if isinstance(listed, list):
                hint[key] = [_way(str(way), model, schemas, renamed) for way in listed]


def _way(way: str, model: str, schemas: Object, renamed: Mapping[str, str]) -> str:
    """A way through attributes under the names that they have now."""
    from generator.naming import python_name  # the generator needs a second to be imported

    steps = []
    for step, places in _walked(way, model, schemas):
        to = next((renamed[place] for place in places if place in renamed), None)
        steps.append(re.sub(r"^\w+", python_name(str(parts(to)[-1])), step) if to else step)
    return ".".join(steps)


def _leads(way: str, model: str, schemas: Object) -> bool:
    """Whether the last step of a way is a member."""
    *_, (_, places) = _walked(way, model, schemas)
    return bool(places)


def _walked(way: str, model: str, schemas: Object) -> Iterator[tuple[str, list[str]]]:
    """The steps of a way, each with the pointers of the members that it can be."""
    from generator.naming import python_name

    at = [*_parts(schemas, ("components", "schemas", model), item(schemas, model))]
    for step in way.split("."):
        name = step.partition("(")[0]
        found = [
            ((*path, "properties", wire), part)
            for path, node in at
            for wire, part in members(node.get("properties"))
            if python_name(wire) == name and isinstance(part, dict)
        ]
        yield step, [pointer(path) for path, _ in found]
        at = [each for path, part in found for each in _parts(schemas, path, part)]


def _parts(schemas: Object, path: Path, node: Object) -> Iterator[tuple[Path, Object]]:
    """A schema and those that it refers to, or is made of, with their places."""
    if str(node.get("$ref", "")).startswith(SCHEMAS):
        name = str(node["$ref"]).rpartition("/")[2]
        yield from _parts(schemas, ("components", "schemas", name), item(schemas, name))
        return
    yield path, node
    listed = node.get("allOf")
    for index, part in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(part, dict):
            yield from _parts(schemas, (*path, "allOf", index), part)
    if isinstance(node.get("items"), dict):
        yield from _parts(schemas, (*path, "items"), item(node, "items"))


def _names(documents: Iterable[Object]) -> set[str]:
    """Everything that a hint can name: schemas, members, and both."""
    found: set[str] = set()
    for document in documents:
        found |= {name for one in nodes(document.get("paths")) for name in item(one, "properties")}
        for name, schema in members(item(document, "components", "schemas")):
            inner = {member for one in nodes(schema) for member in item(one, "properties")}
            found |= {name, *inner, *(f"{name}.{member}" for member in inner)}
            found |= {f"{owner}.{member}" for owner, member, _ in owned(name, item(schema))}
    return found
