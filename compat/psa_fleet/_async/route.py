"""The way of a call to the account that it concerns: one resource, no content, or a collection."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from .._base.privacy import forget_in
from .._http import responses
from .._operations import paging
from ..errors import ArgumentError, NotAvailableError
from .pages import AsyncLinks, AsyncPage, AsyncPages

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model

    from .._base.json import JSON, JSONObject
    from .._operations.call import Call
    from ..subscription import Version
    from .connection import AsyncConnection

    M = TypeVar("M", bound=Model)
    _Change = Callable[[JSONObject], JSON]

T = TypeVar("T")


class AsyncRoute(Protocol):
    """Way to the connection that the calls of a handle go through."""

    @property
    def candidates(self) -> Sequence[AsyncConnection]:
        """The connections that may own the fleet: a single one when the owner is known."""
        ...

    def check(self, operation_id: str, method: str | None = None) -> None:
        """Refuse what no candidate can do. Nothing is sent.

        Args:
            operation_id: The operation.
            method: The facade's method, where several call the operation.

        Raises:
            NotAvailableError: No candidate has the operation.
        """

    async def connection(self, operation_id: str, method: str | None = None) -> AsyncConnection:
        """Find the owner's connection; the arguments are those of `check`.

        Raises:
            NotAvailableError: The owner, or before it is known every candidate, lacks the operation.
            NotFoundError: No account lists the fleet.
            ApiError: An account responded with an error, and no other one lists the fleet.
            TransportError: An account did not respond, likewise.
        """
        ...


class AsyncSingleRoute:
    """Route with a single connection."""

    __slots__ = ("candidates",)

    def __init__(self, connection: AsyncConnection) -> None:
        self.candidates = (connection,)

    def check(self, operation_id: str, method: str | None = None) -> None:
        """Refuse an operation that the version lacks."""
        self.candidates[0].api.operation(operation_id, method)

    async def connection(self, operation_id: str, method: str | None = None) -> AsyncConnection:
        """Return the only connection, if its version has the operation."""
        only = self.candidates[0]
        only.api.operation(operation_id, method)
        return only


def normalized(call: Call, body: JSONObject, change: _Change | None = None) -> JSONObject:
    """Convert a response to v3's shape, whichever version it comes from.

    Args:
        call: The call.
        body: The response.
        change: Changes the converted JSON before it is read.

    Returns:
        The JSON, usually an object. A model keeps whatever else it is.
    """
    # The tables are not needed before the first response.
    from ..upgrade import to_v3

    schema = call.operation.result
    value: JSON = body if schema is None else to_v3(schema, body)
    if change is not None and isinstance(value, dict):
        value = change(value)
    return cast("JSONObject", value)


async def one(
    connection: AsyncConnection,
    model: type[M],
    operation_id: str,
    path: Sequence[str],
    *,
    body: bytes | None = None,
    change: _Change | None = None,
    **query: object,
) -> M:
    """Request one resource.

    Args:
        connection: The owner's connection.
        model: The class of the result.
        operation_id: The operation.
        path: Values for its path parameters.
        body: The request's body.
        change: Changes the JSON before it is read.
        query: Keyword arguments of the facade's method.

    Returns:
        The resource.
    """
    call = connection.api.call(operation_id, path, query, body)
    response = await connection.send(call)
    value = normalized(call, responses.json_object(call, response), change)
    return model.from_dict(responses.confirmed(call, response, value))


async def nothing(connection: AsyncConnection, operation_id: str, path: Sequence[str]) -> None:
    """Send a command whose response has no body; the arguments are those of `one`."""
    call = connection.api.call(operation_id, path)
    responses.nothing(call, await connection.send(call))


def links(
    connection: AsyncConnection,
    model: type[M],
    operation_id: str,
    path: Sequence[str],
    query: Mapping[str, object],
    change: _Change | None = None,
    gathering: Callable[[Version], paging.Gathering | None] | None = None,
) -> AsyncLinks[M]:
    """Describe the pages of a collection at one account; the arguments are those of `many`."""
    return _links(connection, _reader(model, change), operation_id, path, query, gathering)


def _reader(model: type[M], change: _Change | None) -> Callable[[JSON], M]:
    def read(item: JSON) -> M:
        if change is not None and isinstance(item, dict):
            item = change(item)
        return model.from_dict(cast("JSONObject", item))

    return read


def _links(
    connection: AsyncConnection,
    read: Callable[[JSON], T],
    operation_id: str,
    path: Sequence[str],
    query: Mapping[str, object],
    gathering: Callable[[Version], paging.Gathering | None] | None,
) -> AsyncLinks[T]:
    async def fetch(call: Call) -> JSONObject:
        body = responses.collection(call, await connection.send(call, "wait"))
        named = paging.with_documented_name(call.operation.result or "", body)
        return normalized(call, named)

    call = connection.api.call(operation_id, path, query)
    combine = None if gathering is None else partial(gathering, connection.api.version)
    return AsyncLinks(call, fetch, read, combine)


def many(
    route: AsyncRoute,
    model: type[M],
    operation_id: str,
    path: Sequence[str],
    *,
    change: _Change | None = None,
    gathering: Callable[[Version], paging.Gathering | None] | None = None,
    **query: object,
) -> AsyncPages[M]:
    """Make a collection. Nothing is sent before it is iterated; the candidates check the arguments now.

    Args:
        route: The route to the owner. While the owner is not known, it is looked up at the first page.
        model: The class of an item.
        operation_id: The operation.
        path: Values for its path parameters.
        change: Changes the JSON of an item before it is read.
        gathering: Makes what combines items over pages, or None, for the owner's version.
        query: Keyword arguments of the facade's method.

    Returns:
        The collection.

    Raises:
        NotAvailableError: No candidate has the operation.
        ArgumentError: No candidate accepts the arguments.
    """
    return _many(route, _reader(model, change), operation_id, path, query, gathering)


def many_json(route: AsyncRoute, operation_id: str, path: Sequence[str], **query: object) -> AsyncPages[JSON]:
    """Make a collection of JSON in v3's shape, without models; the arguments are those of `many`."""
    return _many(route, _itself, operation_id, path, query, None)


def _itself(item: JSON) -> JSON:
    return item


def _many(
    route: AsyncRoute,
    read: Callable[[JSON], T],
    operation_id: str,
    path: Sequence[str],
    query: Mapping[str, object],
    gathering: Callable[[Version], paging.Gathering | None] | None,
) -> AsyncPages[T]:
    def of(connection: AsyncConnection) -> AsyncLinks[T]:
        return _links(connection, read, operation_id, path, query, gathering)

    candidates = route.candidates
    if len(candidates) == 1:
        return AsyncPages(of(candidates[0]))
    # A candidate in which the operation is deprecated comes last, so that it does not warn for another.
    refused: list[NotAvailableError | ArgumentError] = []
    for candidate in sorted(candidates, key=lambda one: one.api.deprecates(operation_id)):
        try:
            possible = of(candidate)
        except (NotAvailableError, ArgumentError) as error:
            refused.append(error)
        else:
            return AsyncPages(_OwnersLinks(route, possible, of))
    raise refused[0]


class _OwnersLinks(Generic[T]):
    """Page source of the owner, which is looked up when the first page is read."""

    def __init__(
        self,
        route: AsyncRoute,
        possible: AsyncLinks[T],
        of: Callable[[AsyncConnection], AsyncLinks[T]],
    ) -> None:
        self.info = possible.info
        self._route = route
        self._possible = possible
        self._of = of
        self._owners: AsyncLinks[T] | None = None

    @property
    def total(self) -> int | None:
        return None if self._owners is None else self._owners.total

    def __call__(self, start: str | None) -> AsyncIterator[AsyncPage[T]]:
        # A link to another server is refused now.
        self._possible(start)
        return _OwnersPages(self, start)

    async def found(self) -> AsyncLinks[T]:
        """Return the owner's pages."""
        if self._owners is None:
            self._owners = self._of(await self._route.connection(self.info.operation))
        return self._owners


@forget_in
class _OwnersPages(AsyncIterator[AsyncPage[T]]):
    """Goes from page to page, once the owner is known."""

    def __init__(self, source: _OwnersLinks[T], start: str | None) -> None:
        self._source = source
        self._start = start
        self._pages: AsyncIterator[AsyncPage[T]] | None = None

    async def __anext__(self) -> AsyncPage[T]:
        if self._pages is None:
            self._pages = (await self._source.found())(self._start)
        return await self._pages.__anext__()
