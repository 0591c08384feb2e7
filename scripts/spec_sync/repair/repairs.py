"""Mend what is wrong in a document of the vendor's, by classes of defects, never by name or line.

Every repair is listed with its JSON pointer. The result is valid OpenAPI 3.0 in the vendor's own structure;
what can't be mended stops with its place and a hint.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from ..places import Json, Path, parts
from ..text.reading import Reading, Repair
from ..walking import (
    OPEN,
    TODO,
    WORDS,
    Object,
    bodies,
    is_value,
    item,
    members,
    objects,
    operations,
    parameters,
)
from . import schema_repairs
from .bench import Bench

_MOST_ALIKE: Final = 20
"""Operations whose ids would differ by a suffix only: it grows with each of them."""


def repaired(reading: Reading) -> tuple[Object, list[Repair]]:
    """Mend a document.

    Args:
        reading: A document as it was read.

    Returns:
        The mended document, and all repairs, those of its text first.

    Raises:
        UnrepairableError: When something can't be mended.
    """
    bench = Bench(reading)
    for step in (*_STEPS, *schema_repairs.STEPS):
        step(bench)
    return bench.data, bench.done


def _empty_members(bench: Bench) -> None:
    def clean(node: Json, path: Path) -> None:
        for key, value in members(node):
            if is_value(path, key):
                continue
            if value is None and isinstance(node, dict):
                del node[key]
                bench.log("empty member", (*path, key), "left it out")
            else:
                clean(value, (*path, key))
        if isinstance(node, list):
            for index, value in enumerate(node):
                clean(value, (*path, index))

    clean(bench.data, ())


def _blanks_in_keys(bench: Bench) -> None:
    def clean(node: Json, path: Path) -> None:
        if isinstance(node, dict):
            for key, value in members(node):
                clean(value, (*path, key))
            if any(key != key.strip() for key in node):
                fresh: Object = {}
                for key, value in node.items():
                    name = key.strip()
                    if name in fresh and fresh[name] != value:
                        raise bench.stop(
                            f"{name!r} is there twice, once with blanks around it",
                            (*path, key),
                            "Remove one",
                        )
                    fresh[name] = value
                    if name != key:
                        kind = "blank in a media type" if path[-1:] == ("content",) else "blank in a key"
                        bench.log(kind, (*path, key), f"read as {name!r}")
                node.clear()
                node.update(fresh)
        elif isinstance(node, list):
            for index, value in enumerate(node):
                clean(value, (*path, index))

    clean(bench.data, ())


def _strange_references(bench: Bench) -> None:
    """References out of the components are replaced by what they point to."""

    def clean(node: Json, path: Path, around: tuple[str, ...]) -> None:
        if isinstance(node, list):
            for index, value in enumerate(node):
                clean(value, (*path, index), around)
        if not isinstance(node, dict):
            return
        reference = node.get("$ref")
        inner = around
        while isinstance(reference, str) and not reference.startswith("#/components/"):
            if reference in inner:
                raise bench.stop(f"the reference {reference!r} leads to itself", path, "Write it out once")
            target = bench.target(reference, path)
            if not isinstance(target, dict):
                raise bench.stop(f"the reference {reference!r} points to no object", path, "Correct it")
            siblings = {key: value for key, value in node.items() if key != "$ref"}
            node.clear()
            node.update({**copy.deepcopy(target), **siblings})
            bench.log("reference out of the components", path, f"put in what {reference} points to")
            inner = (*inner, reference)
            reference = node.get("$ref")
        if isinstance(reference, str):
            bench.target(reference, path)
        for key, value in members(node):
            if not is_value(path, key):
                clean(value, (*path, key), inner)

    for key, value in members(bench.data):
        if not key.startswith("x-"):
            clean(value, (key,), ())
    for key in [key for key in bench.data if key.startswith("x-")]:
        del bench.data[key]


def _response_chains(bench: Bench) -> None:
    """A component that is only a reference to another is replaced by the other."""
    components = item(bench.data, "components")
    for kind in ("responses", "parameters", "requestBodies", "schemas"):
        named = item(components, kind)
        for name in list(named):
            seen = [name]
            entry = named[name]
            while isinstance(entry, dict) and set(entry) - WORDS == {"$ref"}:
                words = {key: value for key, value in entry.items() if key in WORDS}
                reference = str(entry["$ref"])
                target_name = parts(reference)[-1]
                if target_name in seen:
                    raise bench.stop(
                        f"the {kind} {' -> '.join([*seen, target_name])} lead nowhere",
                        ("components", kind, name),
                        "Write one of them out",
                    )
                seen.append(target_name)
                entry = {**item(bench.target(reference, ("components", kind, name))), **words}
            if len(seen) > 1 and kind != "schemas":
                named[name] = copy.deepcopy(entry)
                bench.log(
                    "component that is only a reference",
                    ("components", kind, name),
                    f"put in what {seen[-1]!r} says",
                )


def _descriptions_of_responses(bench: Bench) -> None:
    for path, body in bodies(bench.data):
        if "requestBody" in path or "requestBodies" in path:
            continue
        if "$ref" in body:
            for word in sorted(set(body) - {"$ref"}):
                del body[word]
            continue
        if not isinstance(body.get("description"), str):
            body["description"] = TODO
            bench.log("response without description", path, "a marker stands for it")


def _response_codes(bench: Bench) -> None:
    for path, operation in operations(bench.data):
        if not operation.get("responses"):
            operation["responses"] = {"default": {}}
            operation[f"{OPEN}responses"] = True
            bench.log("operation without responses", path, "those of specs/ stay, if it has the operation")
        for code, _ in members(operation["responses"]):
            if not re.fullmatch(r"[1-5](\d\d|XX)|default|x-.*", code):
                raise bench.stop(
                    f"{code!r} is no status", (*path, "responses", code), "Use 200, 2XX or default"
                )


def _placeholder_parameters(bench: Bench) -> None:
    placeholder = re.compile(r"\s*([<{\[].*[>}\]])?\s*")
    dropped: set[str] = set()
    named = item(bench.data, "components", "parameters")
    for name, parameter in members(named):
        if isinstance(parameter, dict) and placeholder.fullmatch(str(parameter.get("name", "-"))):
            del named[name]
            dropped.add(f"#/components/parameters/{name}")
            bench.log(
                "parameter with a placeholder for a name",
                ("components", "parameters", name),
                "left it out: it stands for any name",
            )
    holders: list[tuple[Path, Json]] = [
        *((("paths", template), path_item) for template, path_item in members(bench.data.get("paths"))),
        *operations(bench.data),
    ]
    for path, holder in holders:
        listed = holder.get("parameters") if isinstance(holder, dict) else None
        if not isinstance(listed, list) or not isinstance(holder, dict):
            continue
        kept: list[Json] = []
        for index, parameter in enumerate(listed):
            if isinstance(parameter, dict) and parameter.get("$ref") in dropped:
                continue
            if isinstance(parameter, dict) and placeholder.fullmatch(str(parameter.get("name", "-"))):
                bench.log(
                    "parameter with a placeholder for a name",
                    (*path, "parameters", index),
                    "left it out: it stands for any name",
                )
                continue
            if parameter in kept:
                bench.log("repeated parameter", (*path, "parameters", index), "left it out")
                continue
            kept.append(parameter)
        holder["parameters"] = kept


def _parameters(bench: Bench) -> None:
    for path, parameter in parameters(bench.data):
        if "$ref" in parameter:
            for word in sorted(set(parameter) - {"$ref"}):
                del parameter[word]
            continue
        if not isinstance(parameter.get("name"), str) or parameter.get("in") not in (
            "path",
            "query",
            "header",
            "cookie",
        ):
            raise bench.stop("a parameter without a name or a place", path, "Give it `name` and `in`")
        if parameter["in"] == "path" and parameter.get("required") is not True:
            parameter["required"] = True
            bench.log("path parameter that is not required", path, "it is required")
        if "schema" not in parameter and "content" not in parameter:
            lifted: Object = {
                key: parameter.pop(key)
                for key in ("type", "format", "enum", "items", "default")
                if key in parameter
            }
            parameter["schema"] = lifted or {"type": "string"}
            bench.log("parameter without a schema", path, "its type stands in a schema now")


def _path_parameters(bench: Bench) -> None:
    for path, operation in operations(bench.data):
        template = str(path[1])
        path_item = item(bench.data, "paths", template)
        declared = set()
        for holder in (path_item, operation):
            for parameter in objects(holder.get("parameters")):
                if "$ref" in parameter:
                    parameter = item(bench.target(str(parameter["$ref"]), path))
                if parameter.get("in") == "path":
                    declared.add(parameter.get("name"))
        for name in re.findall(r"\{([^}]*)\}", template):
            if name not in declared:
                fresh: Object = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                listed = operation.setdefault("parameters", [])
                if isinstance(listed, list):
                    listed.append(fresh)
                bench.log("path parameter that is not declared", path, f"declared {name!r} as text")


def _operation_ids(bench: Bench) -> None:
    """Operation ids are unique; a second use gets a name made from its method and path."""
    seen: set[str] = set()
    everything = Counter(str(operation.get("operationId", "")) for _, operation in operations(bench.data))
    for path, operation in operations(bench.data):
        found = operation.get("operationId")
        if not str(found or "").strip() or everything[str(found)] > 1:
            operation[f"{OPEN}operationId"] = True
        if isinstance(found, str) and found.strip() and found not in seen:
            seen.add(found)
            continue
        words = re.findall(r"[A-Za-z0-9]+", str(path[1]))
        fresh = str(path[2]) + "".join(word[:1].upper() + word[1:] for word in words)
        for _ in range(_MOST_ALIKE):
            if fresh not in seen and fresh not in everything:
                break
            fresh += "Again"
        else:
            raise bench.stop(
                f"more than {_MOST_ALIKE} operations have no id and the same letters in their paths",
                path,
                "Give them an operationId",
            )
        operation["operationId"] = fresh
        seen.add(fresh)
        kind = "operation id used twice" if isinstance(found, str) and found.strip() else "no operation id"
        bench.log(kind, (*path, "operationId"), f"named {fresh!r}")


_STEPS: Final[tuple[Callable[[Bench], None], ...]] = (
    _empty_members,
    _blanks_in_keys,
    _placeholder_parameters,
    _strange_references,
    _response_chains,
    _response_codes,
    _descriptions_of_responses,
    _parameters,
    _path_parameters,
    _operation_ids,
)
