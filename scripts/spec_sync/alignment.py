"""Give things in the shape of a vendor's document the names that specs/ has for them."""

from __future__ import annotations

import copy
import re
from typing import Final

from .likeness import akin
from .places import Json, parts
from .references import SCHEMAS, rename_references
from .retired import Retired
from .walking import Object, item, members, objects, operations

PARAMETERS: Final = "#/components/parameters/"


def aligned(
    target: Object, ours_shape: Object, retired: Retired | None = None
) -> tuple[Object, dict[str, str]]:
    """The target with the names that specs/ gives to what the vendor names otherwise, or not at all.

    A schema of ours that the vendor writes out in place keeps its name while the vendor says the same at all
    places; a parameter component keeps the name that specs/ gives it, or gave it before it was retired, and
    one that the vendor writes out alike in all operations stays a component. What else is written out in an
    answer or a request gets a name, since the generator needs one.

    Returns:
        The target, and the names that were made, each with that of the schema that specs/ has there now.
    """
    target = copy.deepcopy(target)
    _align_parameters(target, ours_shape, retired or Retired())
    _gather_parameters(target, ours_shape)
    known = item(target, "schemas")
    own = {name for name in item(ours_shape, "schemas") if name not in known}
    while True:  # what is inside of a schema is found when the schema has its name
        places: dict[str, list[tuple[Object, str]]] = {}
        _find_places(ours_shape, target, own, places)
        if not [name for name, found in places.items() if _take_name(name, found, known, ours_shape)]:
            break
    return target, _named(target, ours_shape, retired or Retired())


def _take_name(name: str, found: list[tuple[Object, str]], known: Object, ours_shape: Object) -> bool:
    """Make a schema of what is written out, if it is the same at all places."""
    forms = [holder[key] for holder, key in found]
    first = known.get(name, forms[0])
    if not isinstance(first, dict) or "$ref" in first or any(form != first for form in forms[1:]):
        return False
    if not akin(first, item(ours_shape, "schemas", name)):
        return False
    known[name] = copy.deepcopy(first)
    for holder, key in found:
        holder[key] = {"$ref": SCHEMAS + name}
    return True


def answer_name(operation_id: str, part: str) -> str:
    """The name of what is written out in an operation: `getStar` and `Answer` give `StarAnswer`."""
    stem = re.sub(r"^(get|create|set|delete|update|send)(?=[A-Z])", "", operation_id)
    return stem[:1].upper() + stem[1:] + part


def _named(target: Object, ours_shape: Object, retired: Retired) -> dict[str, str]:
    known = item(target, "schemas")
    made: dict[str, str] = {}
    for path, operation in operations(target):
        ours = item(ours_shape, *map(str, path))
        bodies = [("Request", item(operation, "requestBody"), item(ours, "requestBody"))]
        for code in item(operation, "responses"):
            part = "Answer" if code.startswith("2") else f"Answer{code}"
            bodies.append((part, item(operation, "responses", code), item(ours, "responses", code)))
        for part, body, mine in bodies:
            for media, content in members(body.get("content")):
                schema = item(content, "schema")
                if not isinstance(content, dict) or "schema" not in content or "$ref" in schema:
                    continue
                name = _retired_name(schema, retired, known)
                name = name or answer_name(str(operation["operationId"]), part)
                while name in known and known[name] != schema:
                    name += "Too"
                before = str(item(mine, "content", media, "schema").get("$ref", ""))
                made[name] = before.removeprefix(SCHEMAS)
                known[name] = schema
                content["schema"] = {"$ref": SCHEMAS + name}
    return made


def _retired_name(schema: Object, retired: Retired, known: Object) -> str | None:
    """The name that a schema with these members had before it was retired."""
    own = set(item(schema, "properties"))
    names = {
        at[2]
        for entry in retired.entries
        if len(at := parts(str(entry["at"]))) == 3
        and at[:2] == ("components", "schemas")
        and at[2] not in known
        and own
        and own == set(item(entry, "was", "properties"))
    }
    return names.pop() if len(names) == 1 else None


def _find_places(
    ours: Json, target: Json, own: set[str], places: dict[str, list[tuple[Object, str]]]
) -> None:
    if isinstance(ours, dict) and isinstance(target, dict):
        for key, value in ours.items():
            if key not in target:
                continue
            reference = value.get("$ref") if isinstance(value, dict) else None
            name = parts(str(reference))[-1] if isinstance(reference, str) else ""
            theirs = target[key]
            if name in own and isinstance(theirs, dict) and "$ref" not in theirs:
                places.setdefault(name, []).append((target, key))
            else:
                _find_places(value, theirs, own, places)
    elif isinstance(ours, list) and isinstance(target, list):
        for mine, other in zip(ours, target, strict=False):
            _find_places(mine, other, own, places)


def _identity(parameter: Object) -> tuple[Json, Json]:
    return parameter.get("name"), parameter.get("in")


def _gather_parameters(target: Object, ours_shape: Object) -> None:
    """Refer to a component of ours where the vendor writes the parameter out, always alike."""
    known, mine = item(target, "parameters"), item(ours_shape, "parameters")
    found: dict[str, list[tuple[list[Json], int]]] = {}
    for path, operation in operations(target):
        names = {_identity(item(mine, name)): name for name in _components(item(ours_shape, *map(str, path)))}
        listed = operation.get("parameters")
        for index, one in enumerate(listed if isinstance(listed, list) else ()):
            name = names.get(_identity(one)) if isinstance(one, dict) and "$ref" not in one else None
            if name and isinstance(listed, list):
                found.setdefault(name, []).append((listed, index))
    for name, places in found.items():
        form = copy.deepcopy(places[0][0][places[0][1]])
        if all(listed[index] == known.get(name, form) for listed, index in places):
            known[name] = form
            for listed, index in places:
                listed[index] = {"$ref": PARAMETERS + name}


def _components(operation: Object) -> list[str]:
    """The names of the parameter components that an operation has."""
    every = [str(one.get("$ref", "")) for one in objects(operation.get("parameters"))]
    return [one.removeprefix(PARAMETERS) for one in every if one.startswith(PARAMETERS)]


def _align_parameters(target: Object, ours_shape: Object, retired: Retired) -> None:
    theirs, mine = item(target, "parameters"), dict(item(ours_shape, "parameters"))
    for entry in retired.entries:
        at = parts(str(entry["at"]))
        if at[:2] == ("components", "parameters") and len(at) == 3 and isinstance(entry.get("was"), dict):
            mine.setdefault(at[2], entry["was"])
    renames: dict[str, str] = {}
    for name, parameter in theirs.items():
        if name in mine or not isinstance(parameter, dict):
            continue
        same = [
            other
            for other, ours in mine.items()
            if other not in theirs and isinstance(ours, dict) and _identity(ours) == _identity(parameter)
        ]
        if len(same) == 1 and same[0] not in renames.values():
            renames[name] = same[0]
    if not renames:
        return
    target["parameters"] = {renames.get(name, name): parameter for name, parameter in theirs.items()}
    references = {PARAMETERS + name: PARAMETERS + to for name, to in renames.items()}
    rename_references(target["paths"], references)
