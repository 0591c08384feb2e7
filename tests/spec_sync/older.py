"""Documents as the vendor may have published them before: other structure, other names, less in them."""

from __future__ import annotations

import copy
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


def parameters_written_out(data: Any) -> Any:
    """No parameter is a component."""
    components = data["components"].pop("parameters")
    for path_item in data["paths"].values():
        for holder in (path_item, *(each for each in path_item.values() if isinstance(each, dict))):
            if "parameters" in holder:
                holder["parameters"] = [
                    copy.deepcopy(components[each["$ref"].rpartition("/")[2]]) if "$ref" in each else each
                    for each in holder["parameters"]
                ]
    return data


def schemas_written_out(data: Any) -> Any:
    """No schema that is used once is a component."""
    while True:
        schemas, counts = data["components"]["schemas"], Counter(_references(data))
        once = [name for name in schemas if counts[f"#/components/schemas/{name}"] == 1]
        once = [name for name in once if f"#/components/schemas/{name}" not in _references(schemas[name])]
        if not once:
            return data
        reference, schema = f"#/components/schemas/{once[0]}", schemas.pop(once[0])
        data = _written_out(data, reference, schema)


def _written_out(node: Any, reference: str, schema: Any) -> Any:
    if isinstance(node, dict):
        if node.get("$ref") == reference:
            return schema
        return {key: _written_out(value, reference, schema) for key, value in node.items()}
    return [_written_out(value, reference, schema) for value in node] if isinstance(node, list) else node


def schemas_renamed(data: Any) -> Any:
    """Every schema has another name."""
    text = json.dumps(data)
    for name in data["components"]["schemas"]:
        text = text.replace(f'"#/components/schemas/{name}"', f'"#/components/schemas/{name}Dto"')
    data = json.loads(text)
    schemas = data["components"]["schemas"]
    data["components"]["schemas"] = {f"{name}Dto": schema for name, schema in schemas.items()}
    return data


def members_missing(data: Any) -> Any:
    """One in five members is not there yet."""
    chance = random.Random(1)

    def drop(node: Any) -> None:
        if isinstance(node, dict):
            if isinstance(node.get("properties"), dict) and len(node["properties"]) > 1:
                node["properties"] = {
                    name: member for name, member in node["properties"].items() if chance.random() > 0.2
                }
                required = [name for name in node.pop("required", []) if name in node["properties"]]
                if required:
                    node["required"] = required
            for value in node.values():
                drop(value)
        elif isinstance(node, list):
            for value in node:
                drop(value)

    drop(data)
    return data


def paths_missing(data: Any) -> Any:
    """Three in ten paths are not there yet."""
    chance = random.Random(2)
    data["paths"] = {path: item for path, item in data["paths"].items() if chance.random() > 0.3}
    return data


def all_of_it(data: Any) -> Any:
    """All at once."""
    for change in (
        parameters_written_out,
        schemas_written_out,
        schemas_renamed,
        members_missing,
        paths_missing,
    ):
        data = change(data)
    return data


OLDER: Final[tuple[Callable[[Any], Any], ...]] = (
    parameters_written_out,
    schemas_written_out,
    schemas_renamed,
    members_missing,
    paths_missing,
    all_of_it,
)
