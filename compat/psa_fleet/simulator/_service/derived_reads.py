"""Reads that the world has no facts for: their responses follow from the specification alone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from .._protocol import queries
from .._protocol.problems import unknown
from .._rendering.schema import Maker, items_of, named, resolved
from .._world.ids import make_id, parse_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from psa_fleet_runtime.types import Operation

    from ..._base.json import JSON, JSONObject
    from .._protocol.request import Asked
    from .._rendering.schema import Schema
    from .._rendering.view import Version

EACH: Final = 3
"""Items of a collection for each vehicle, or for each other thing that the path names."""


def read(asked: Asked, operation: Operation) -> JSONObject:
    """The response to a read: valid, and the same for the same world and path.

    Args:
        asked: The request.
        operation: What is read.

    Raises:
        Refusal: The path names something that does not exist, or a filter is not valid.
    """
    schema = operation.result or ""
    page = items_of(asked.view.version, schema)
    if page is None:
        return _one(asked, operation, schema)
    member, item = page
    found = [each for each in _items(asked, operation.path, item) if _is_wanted(asked, operation, item, each)]
    return asked.page(
        found, lambda each: each, member, queries.most(asked.view.version, operation, "pageSize")
    )


def _indexes(asked: Asked) -> Sequence[int]:
    return asked.indexes if "fid" in asked.ids else range(1)


def _items(asked: Asked, path: str, item: Schema) -> list[JSONObject]:
    """All items of a collection, of one vehicle or of all."""
    if "tid" in asked.ids:
        _ = asked.trip  # it must exist
    kind = path.rpartition("/")[2]
    own = _own(asked)
    return [
        _item(asked, item, kind, index, number, *own) for index in _indexes(asked) for number in range(EACH)
    ]


def _own(asked: Asked, last: str = "") -> list[str]:
    """The ids of a path that are neither the vehicle's nor that of an item itself."""
    return [value for name, value in sorted(asked.ids.items()) if name not in ("fid", "vid", last)]


def _item(asked: Asked, item: Schema, kind: str, index: int, number: int, *own: str) -> JSONObject:
    vehicle = asked.world.vehicle(index)
    key = make_id(asked.world.seed, kind, index, number)
    members = resolved(asked.view.version, item).get("properties", {})
    ids = ["id"] if "id" in members else [name for name in members if name.endswith("Id")]
    facts = {**dict.fromkeys(ids[:1], key), "vin": vehicle.vin}
    made = Maker(asked.view.version, facts).made(item, "/".join((key, *own)))
    return made if isinstance(made, dict) else {}


def _one(asked: Asked, operation: Operation, schema: str) -> JSONObject:
    """One resource: an item of the collection that its path begins with, or what a vehicle has one of."""
    version = asked.view.version
    head, _, last = operation.path.rpartition("/")
    if last.startswith("{") and last.strip("{}") not in ("fid", "vid", "tid", "vin"):
        kind = head.rpartition("/")[2]
        wanted = asked.ids[last.strip("{}")]
        numbers = parse_id(asked.world.seed, kind, wanted)
        if numbers is None or len(numbers) != 2 or numbers[0] not in _indexes(asked) or numbers[1] >= EACH:
            raise unknown("resource")
        own = _own(asked, last.strip("{}"))
        return _item(asked, named(version, schema), kind, numbers[0], numbers[1], *own)
    if "tid" in asked.ids:
        _ = asked.trip
    index = _indexes(asked)[0]
    return _item(asked, named(version, schema), last, index, 0)


def _is_wanted(asked: Asked, operation: Operation, item: Schema, each: JSONObject) -> bool:
    """Whether an item passes the filters: the time, and listed values of a member of the same kind."""
    version = asked.view.version
    properties = resolved(version, item).get("properties", {})
    spans = queries.intervals(asked.query)
    moments = [each.get(name) for name, part in properties.items() if _is_time(version, part)]
    if spans is not None and moments:
        at = datetime.fromisoformat(str(moments[0]))
        if not queries.happened(spans, at):
            return False
    for name, schema in queries.parameters(version, operation).items():
        values = resolved(version, schema.get("items", schema)).get("enum")
        if name not in asked.query or values is None or name == "profile":
            continue
        same = [each.get(one) for one, part in properties.items() if _values(version, part) == values]
        if same and same[0] not in queries.several(asked.query, name):
            return False
    return True


def _is_time(version: Version, part: Schema) -> bool:
    return resolved(version, part).get("format") == "date-time"


def _values(version: Version, part: Schema) -> JSON:
    found: JSON = resolved(version, part).get("enum")
    return found
