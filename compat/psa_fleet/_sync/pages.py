# Made from ../_async/pages.py by scripts/unasync.py: change that, not this.
"""Collections that come in pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from .._base.counting import counted
from .._base.fork import OfOneProcess
from .._base.json import JSON, JSONObject
from .._base.privacy import forget_in
from .._facade.shown import Items, table
from .._operations import paging
from .._operations.call import Call
from ..errors import ArgumentError, DecodeError, NotFoundError, PsaFleetError, RequestInfo

if TYPE_CHECKING:
    import pyarrow as pa

    from psa_fleet_runtime.model import Model

T = TypeVar("T")


class Page(Generic[T]):
    """One page of a collection.

    Attributes:
        items: Its items.
        total: Number of items of all pages according to the server, or None.
        total_pages: Number of pages, or None.
        number: Number of this page, as counted by the server, or None.
        next: The link to the next page, without credentials, or None on the last one. `pages(start=...)`
            accepts it, later and in another process as well.
    """

    __slots__ = ("items", "next", "number", "total", "total_pages")

    def __init__(self, items: list[T], body: JSONObject, next_link: str | None) -> None:
        self.items: list[T] = Items(items)
        self.total: int | None = paging.number(body, "total")
        self.total_pages: int | None = paging.number(body, "totalPage")
        self.number: int | None = paging.number(body, "currentPage")
        self.next: str | None = next_link

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        number = "" if self.number is None else f" {self.number}"
        own = len(self.items)
        items = counted(own, "item") if self.total is None else f"{own} of {counted(self.total, 'item')}"
        return f"<Page{number}: {items}>"

    def _repr_html_(self) -> str:
        """The items as a table, for notebooks."""
        return table(self.items, repr(self)[1:-1])


class PageSource(Protocol[T]):
    """Function from a start link to an iterator of pages, and the total that these pages state.

    After an error an iterator is still before the page that could not be read.
    """

    @property
    def info(self) -> RequestInfo:
        """The request for the first page."""
        ...

    @property
    def total(self) -> int | None:
        """Number of items of all pages, as the server stated last; None before, or where it states none."""
        ...

    def __call__(self, start: str | None) -> Iterator[Page[T]]:
        """Iterate from the first page, or from a link.

        Raises:
            ArgumentError: The source accepts no start link.
            DecodeError: The link leads to another server.
        """
        ...


class Links(OfOneProcess, Generic[T]):
    """Page source of one account: every page has the link to the next one."""

    def __init__(
        self,
        call: Call,
        fetch: Callable[[Call], JSONObject],
        read: Callable[[JSON], T],
        gathering: Callable[[], paging.Gathering | None] | None,
    ) -> None:
        """Describe the pages. Nothing is sent.

        Args:
            call: The call for the first page.
            fetch: Sends a call, and returns the page in v3's shape.
            read: Reads one item.
            gathering: Makes what combines items over pages, or None; called for each iteration.
        """
        self.info = call.info
        self.call = call
        self.fetch = fetch
        self.read = read
        self.gathering = gathering
        self.total: int | None = None

    def __call__(self, start: str | None) -> Iterator[Page[T]]:
        """Iterate from the first page, or from a link."""
        if start is None:
            return _FollowedLinks(self, self.call)
        return _FollowedLinks(self, self.call._replace(url=paging.checked_link(self.call, start)))


@forget_in
class _FollowedLinks(Iterator[Page[T]]):
    """Goes from page to page, by the `next` link only, and stops at a link that it has already seen."""

    def __init__(self, source: Links[T], call: Call) -> None:
        self._source = source
        self._call: Call | None = call
        self._seen = {call.url}
        self._gathering = None if source.gathering is None else source.gathering()
        self._refused: DecodeError | None = None

    def __next__(self) -> Page[T]:
        if self._refused is not None:
            raise self._refused
        call = self._call
        if call is None:
            raise StopIteration
        source = self._source
        body = source.fetch(call)
        try:
            link = paging.next_link(call, body)
        except DecodeError as error:
            # The page that came with it is good, and comes first.
            link, self._refused = None, error
        last = link is None or link in self._seen
        items = paging.items(call.operation.result or "", body)
        if self._gathering is not None:
            items = self._gathering.add(items, last=last)
        page = Page([source.read(item) for item in items], body, link)
        if page.total is not None:
            source.total = page.total
        if link is None or last:
            self._call = None
        else:
            self._seen.add(link)
            self._call = call._replace(url=link)
        return page


class ItemIterator(Generic[T]):
    """Goes from item to item, over all pages, holding one page.

    After an error it still stands before the item that it could not get: iterate it again to go on there.
    """

    def __init__(self, pages: Iterator[Page[T]]) -> None:
        self._pages = pages
        self._items: list[T] = []
        self._at = 0

    def __iter__(self) -> ItemIterator[T]:
        return self

    def __next__(self) -> T:
        while self._at >= len(self._items):
            # Empty pages with a next one exist.
            page = self._pages.__next__()
            self._items = page.items
            self._at = 0
        self._at += 1
        return self._items[self._at - 1]


@forget_in
class Pages(Generic[T]):
    """A collection: iterate it to get its items, page by page, as they are needed.

    Nothing is sent before the first item is requested, and one page is held at a time. Every iteration starts
    from the beginning. To continue after a failure in the middle, keep the iterator:

    ```python
    items = iter(vehicle.trips())
    for trip in items: ...      # raises TransportError
    for trip in items: ...      # goes on with the page that failed
    ```
    """

    def __init__(self, source: PageSource[T]) -> None:
        self._source = source
        self.partial: list[T] = []
        """What the last `to_list` had when an error ended it; else empty."""

    def __repr__(self) -> str:
        total = "" if self.total is None else f": {counted(self.total, 'item')}"
        return f"<Pages of {self._source.info}{total}>"

    def _repr_html_(self) -> str:
        """The same for notebooks: what there is shows once it is read, as by `to_list`."""
        return table((), repr(self)[1:-1])

    @property
    def info(self) -> RequestInfo:
        """The request for the first page, without ids and values."""
        return self._source.info

    @property
    def total(self) -> int | None:
        """Number of items of all pages, according to the server's last page.

        None before the first page was read, and where the server does not say. The fleets of several accounts
        are counted once each account was asked; one that two accounts list counts twice.
        """
        return self._source.total

    def __iter__(self) -> Iterator[T]:
        return ItemIterator(self._source(None))

    def pages(self, *, start: str | None = None) -> Iterator[Page[T]]:
        """Go from page to page.

        After an error the iterator still stands before the page that could not be read: iterate it again to
        go on there.

        Args:
            start: Where to start: the `next` of a page that was read before. None for the first page.

        Returns:
            An iterator of pages.

        Raises:
            ArgumentError: `start` is empty, or given for the fleets of several accounts: a link does not
                say which account it is of.
            DecodeError: `start` leads to another server.
        """
        if start is not None and (not isinstance(start, str) or not start.strip()):
            raise ArgumentError(
                "start must be the `next` of a page, or None for the first page", argument="start"
            )
        return self._source(start)

    def first(self) -> T | None:
        """Get the first item.

        Returns:
            The item, or None when the collection is empty.

        Raises:
            ApiError: The server responds with an error.
            TransportError: It does not respond.
            DecodeError: Its response cannot be read.
        """
        for item in self:
            return item
        return None

    def one(self) -> T:
        """Get the only item.

        Returns:
            The item.

        Raises:
            NotFoundError: The collection is empty.
            ArgumentError: It has more than one item.
            ApiError: The server responds with an error.
            TransportError: It does not respond.
            DecodeError: Its response cannot be read.
        """
        found = self.to_list(limit=2)
        if not found:
            raise NotFoundError(f"{self.info}: the collection is empty", status=404, request=self.info)
        if len(found) > 1:
            raise ArgumentError(
                f"{self.info}: the collection has more than one item; use first(), or filter it"
            )
        return found[0]

    def to_list(self, *, limit: int | None = None) -> list[T]:
        """Get the items as a list.

        Args:
            limit: How many at most; no page after that is read. None for all.

        Returns:
            The items.

        Raises:
            ArgumentError: `limit` is negative or not an integer.
            ApiError: The server responds with an error. What came before is in `partial` then, here and
                below.
            TransportError: It does not respond.
            DecodeError: Its response cannot be read.
        """
        _check_limit(limit)
        found: list[T] = Items()
        self.partial = []
        if limit == 0:
            return found
        try:
            for page in self.pages():
                found += page.items
                if limit is not None and len(found) >= limit:
                    del found[limit:]
                    break
        except PsaFleetError:
            self.partial = found
            raise
        return found

    def to_arrow(self, *, limit: int | None = None) -> pa.Table:
        """Get the items as an Arrow table for pandas, polars and DuckDB; it needs the extra `parquet`.

        One page and the values of the table are held at a time. The columns are those of
        `psa_fleet.tables.schema()`, with their types and units, also without items.

        Args:
            limit: How many items at most; no page after that is read. None for all.

        Returns:
            A table; see `psa_fleet.tables.to_arrow()`.

        Raises:
            ArgumentError: `limit` is negative or not an integer.
            ConfigurationError: The extra is not installed; nothing was sent.
            ApiError: The server responds with an error.
            TransportError: It does not respond.
            DecodeError: Its response cannot be read.
        """
        from ..tables import OF_OPERATION, ArrowBuilder

        _check_limit(limit)
        builder = ArrowBuilder(OF_OPERATION[self.info.operation])
        left = limit
        if left != 0:
            for page in self.pages():
                items = cast("list[Model]", page.items)
                builder.add(items if left is None else items[:left])
                if left is not None and (left := left - len(items)) <= 0:
                    break
        return builder.table()


def _check_limit(limit: int | None) -> None:
    if limit is not None and (not isinstance(limit, int) or isinstance(limit, bool) or limit < 0):
        raise ArgumentError("limit must be a non-negative integer or None", argument="limit")
