"""Pages: a slice of a collection, with the links that lead on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, overload
from urllib.parse import urlencode

from .._world.ids import digest
from .problems import bad
from .queries import Query, number_range

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject

T = TypeVar("T")
_MARK = 8


class Lazy(Sequence[T], Generic[T]):
    """A sequence whose items are made when they are looked at."""

    def __init__(self, places: Sequence[int], make: Callable[[int], T]) -> None:
        self._places = places
        self._make = make

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Lazy[T]: ...
    def __getitem__(self, place: int | slice) -> T | Lazy[T]:
        if isinstance(place, slice):
            return Lazy(self._places[place], self._make)
        return self._make(self._places[place])

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._places)


def _token(offset: int) -> str:
    return digest("page", offset)[:_MARK] + f"{offset:x}"


def _offset(token: str) -> int:
    try:
        offset = int(token[_MARK : _MARK + 16], 16)
    except ValueError:
        offset = -1
    if offset < 0 or _token(offset) != token:
        raise bad("pageToken was not made by this server")
    return offset


def page(
    items: Sequence[T],
    render: Callable[[T], JSON],
    member: str,
    *,
    query: Query,
    address: str,
    most: int,
    usual: int = 60,
    more: JSONObject | None = None,
) -> JSONObject:
    """Return one page of a collection.

    Args:
        items: The whole collection.
        render: Renders an item.
        member: Where the items stand in `_embedded`.
        query: The request's query; pageSize, pageToken and indexRange are read, the rest is kept in the
            links.
        address: Of the collection, without a query.
        most: The greatest pageSize: 60, or 2000 for telemetry and way points.
        usual: The pageSize when the request names none.
        more: What else stands in `_embedded`.

    Returns:
        The page.

    Raises:
        Refusal: When a paging parameter is not allowed.
    """
    text = query.get("pageSize", [str(usual)])[0]
    size = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if not 1 <= size <= most:
        raise bad(f"pageSize must be a number from 1 to {most}")
    limits = number_range(query, "indexRange")
    if limits is not None:
        items = items[limits[0] : None if limits[1] is None else limits[1] + 1]
    offset = _offset(query["pageToken"][0]) if "pageToken" in query else 0
    total = len(items)

    def link(at: int | None) -> JSONObject:
        pairs = [(name, value) for name, values in query.items() if name != "pageToken" for value in values]
        pairs += [("pageToken", _token(at))] if at is not None else []
        return {"href": f"{address}?{urlencode(pairs)}" if pairs else address}

    last = max(0, (total - 1) // size * size)
    links: JSONObject = {
        "self": link(offset if "pageToken" in query else None),
        "first": link(None),
        "last": link(last or None),
    }
    if offset > 0:
        links["prev"] = link(max(0, offset - size) or None)
    if offset + size < total:
        links["next"] = link(offset + size)
    rendered: list[JSON] = [render(item) for item in items[offset : offset + size]]
    return {
        "total": total,
        "totalPage": -(-total // size),
        "currentPage": offset // size + 1,
        "_links": links,
        "_embedded": {**(more or {}), member: rendered},
    }
