"""Calls of a client with several accounts: each goes to the account that has the fleet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar

from psa_fleet_v3 import models

from .._operations.api import Api
from ..errors import ArgumentError, NotAvailableError
from .connection import AsyncConnection
from .fleet import AsyncFleetHandle
from .monitors import AsyncMonitorsHandle
from .pages import AsyncPage, AsyncPageIterator, AsyncPages

if TYPE_CHECKING:
    from psa_fleet_v3.model import Model
    from psa_fleet_v3.types import Operation

    from .._base.json import JSON, JSONObject
    from .._http.responses import Answer
    from .._operations.call import Call
    from .._operations.paging import Gathering
    from .._operations.parameters import IndexRange
    from .._sending.options import Pacing
    from ..monitors import MonitorSource
    from .accounts import AsyncAccounts, AsyncOwners

    M = TypeVar("M", bound=Model)

T = TypeVar("T")


class AnyApi(Api):
    """What at least one of several accounts can do."""

    def __init__(self, apis: Sequence[Api]) -> None:
        # Not all that an Api has: which version it is shows with the owner only.
        self._apis = apis
        self.base_url = self.url = apis[0].base_url

    def operation(self, operation_id: str) -> Operation:
        """Look an operation up in the accounts, in their order.

        Args:
            operation_id: Its id in the specification.

        Returns:
            The operation.

        Raises:
            NotAvailableError: When no account has it.
        """
        for api in self._apis:
            if api.has(operation_id):
                return api.operation(operation_id)
        return self._apis[0].operation(operation_id)


class AsyncRoutedConnection(AsyncConnection):
    """Stands for the connection of a fleet's account, which is looked for when the first call is made."""

    def __init__(self, accounts: AsyncAccounts, fid: str) -> None:
        # No connection of its own, so nothing of what a plain one has but the calls.
        self._accounts = accounts
        self._fid = fid
        self.api = AnyApi([one.api for one in accounts.connections.values()])

    async def owner(self) -> AsyncConnection:
        """Find the connection of the fleet's account."""
        return await self._accounts.owner(self._fid)

    async def send(self, call: Call, pacing: Pacing | None = None) -> Answer:
        """Send a call through the fleet's account."""
        return await (await self.owner()).send(call, pacing)

    async def one(
        self,
        model: type[M],
        operation_id: str,
        path: Sequence[str],
        *,
        body: bytes | None = None,
        change: Callable[[JSONObject], JSON] | None = None,
        **query: object,
    ) -> M:
        """Ask the fleet's account for one resource; the arguments are those of a plain connection."""
        self.api.operation(operation_id)
        owner = await self.owner()
        return await owner.one(model, operation_id, path, body=body, change=change, **query)

    async def nothing(self, operation_id: str, path: Sequence[str]) -> None:
        """Send the fleet's account a command whose answer has no body."""
        self.api.operation(operation_id)
        await (await self.owner()).nothing(operation_id, path)

    def many(
        self,
        model: type[M],
        operation_id: str,
        path: Sequence[str],
        *,
        change: Callable[[JSONObject], JSON] | None = None,
        gathering: Callable[[], Gathering] | None = None,
        **query: object,
    ) -> AsyncPages[M]:
        """Make a collection of the fleet's account; the arguments are those of a plain connection."""
        return self.pages(
            operation_id,
            lambda one: one.many(model, operation_id, path, change=change, gathering=gathering, **query),
        )

    def pages(self, operation_id: str, make: Callable[[AsyncConnection], AsyncPages[T]]) -> AsyncPages[T]:
        """Make a collection of the fleet's account.

        While that is not known, the arguments are checked as for the accounts that could be it.

        Args:
            operation_id: The operation.
            make: Makes it with a plain connection.

        Returns:
            The collection.

        Raises:
            NotAvailableError: When no account has the operation.
            ArgumentError: When no account takes the arguments.
        """
        owner = self._accounts.known_owner(self._fid)
        if owner is not None:
            return make(owner)
        # An account in which the operation is deprecated comes last, so that it does not warn for another.
        refused: list[NotAvailableError | ArgumentError] = []
        for one in sorted(
            self._accounts.connections.values(), key=lambda one: one.api.deprecates(operation_id)
        ):
            try:
                first = make(one)
            except (NotAvailableError, ArgumentError) as error:
                refused.append(error)
            else:
                return AsyncRoutedPages(first, make, self)
        raise refused[0]


class AsyncRoutedPages(AsyncPages[T]):
    """A collection of a fleet whose account is looked for when the first page is read."""

    def __init__(
        self,
        first: AsyncPages[T],
        make: Callable[[AsyncConnection], AsyncPages[T]],
        connection: AsyncRoutedConnection,
    ) -> None:
        super().__init__(first._call, first._fetch, first._item, first._gathering)
        self._make = make
        self._connection = connection
        self._found: AsyncPages[T] | None = None

    @property
    def total(self) -> int | None:
        """How many items all pages have, as the server said with the last page read."""
        return None if self._found is None else self._found.total

    def pages(self, *, start: str | None = None) -> AsyncPageIterator[T]:
        """Go from page to page; the arguments are those of a plain collection."""
        # A wrong start is refused now.
        super().pages(start=start)
        return AsyncRoutedPageIterator(self, start)

    async def of_owner(self) -> AsyncPages[T]:
        """The collection as the fleet's account has it."""
        if self._found is None:
            self._found = self._make(await self._connection.owner())
        return self._found


class AsyncRoutedPageIterator(AsyncPageIterator[T]):
    """Goes from page to page, once the account is known."""

    def __init__(self, pages: AsyncRoutedPages[T], start: str | None) -> None:
        super().__init__(pages, pages._call)
        self._routed = pages
        self._start = start
        self._found: AsyncPageIterator[T] | None = None

    async def __anext__(self) -> AsyncPage[T]:
        if self._found is None:
            self._found = (await self._routed.of_owner()).pages(start=self._start)
        return await self._found.__anext__()


class AsyncRoutedFleetHandle(AsyncFleetHandle):
    """A fleet of one of several accounts. Making it sends nothing."""

    def __init__(self, connection: AsyncRoutedConnection, fid: str) -> None:
        super().__init__(connection, fid)
        self._routed = connection

    @property
    def monitors(self) -> AsyncMonitorsHandle:
        """The fleet's monitors."""
        return AsyncRoutedMonitorsHandle(self._routed, *self._path)


class AsyncRoutedMonitorsHandle(AsyncMonitorsHandle):
    """The monitors of a fleet of one of several accounts: how they travel depends on its version."""

    def __init__(self, connection: AsyncRoutedConnection, fid: str) -> None:
        super().__init__(connection, fid)
        self._routed = connection

    async def _here(self) -> AsyncMonitorsHandle:
        return AsyncMonitorsHandle(await self._routed.owner(), self._fid)

    async def create(
        self, monitor: MonitorSource, *, split: bool = False, format: Literal["deprecated"] | None = None
    ) -> models.MonitorRef:
        """Create a monitor."""
        return await (await self._here()).create(monitor, split=split, format=format)

    def list(
        self, *, page_size: int | None = None, index_range: IndexRange | None = None
    ) -> AsyncPages[models.Monitor]:
        """List the monitors, in the new format."""

        def make(one: AsyncConnection) -> AsyncPages[models.Monitor]:
            return AsyncMonitorsHandle(one, self._fid).list(page_size=page_size, index_range=index_range)

        return self._routed.pages("getFleetMonitors", make)

    async def get(self, mid: str) -> models.Monitor:
        """Get one monitor, in the new format."""
        return await (await self._here()).get(mid)

    async def update(
        self, mid: str, monitor: MonitorSource, *, format: Literal["deprecated"] | None = None
    ) -> models.MonitorRef:
        """Replace what a monitor watches and whom it tells; v3 only."""
        self._routed.api.operation("updateFleetVehicleMonitor")
        return await (await self._here()).update(mid, monitor, format=format)

    async def replace(
        self,
        mid: str,
        monitor: MonitorSource,
        *,
        split: bool = False,
        format: Literal["deprecated"] | None = None,
    ) -> models.MonitorRef:
        """Put a monitor in the place of another one."""
        return await (await self._here()).replace(mid, monitor, split=split, format=format)

    async def pause(self, mid: str) -> models.MonitorRef:
        """Stop a monitor from telling anything until it is resumed."""
        return await (await self._here()).pause(mid)

    async def resume(self, mid: str) -> models.MonitorRef:
        """Let a paused monitor tell again."""
        return await (await self._here()).resume(mid)

    async def delete(self, mid: str) -> None:
        """Delete a monitor."""
        await (await self._here()).delete(mid)


class AsyncFleetsOfAll(AsyncPages[models.Fleet]):
    """The fleets of all accounts, those of the first one first, each fleet once."""

    def __init__(self, listed: Mapping[str, AsyncPages[models.Fleet]], owners: AsyncOwners) -> None:
        first = next(iter(listed.values()))
        super().__init__(first._call, first._fetch, first._item)
        self._listed = listed
        self._owners = owners

    @property
    def total(self) -> int | None:
        """How many fleets all accounts have, as the servers said; None before each was asked.

        A fleet of two accounts counts twice.
        """
        totals = [pages.total for pages in self._listed.values()]
        return None if None in totals else sum(total or 0 for total in totals)

    def pages(self, *, start: str | None = None) -> AsyncPageIterator[models.Fleet]:
        """Go from page to page.

        Args:
            start: Not taken: a link does not say which account it is of.

        Returns:
            An iterator of pages.

        Raises:
            ArgumentError: When `start` is given.
        """
        if start is not None:
            raise ArgumentError(
                "start: with several accounts, go on with client.account(name).fleets().pages(start=...)",
                argument="start",
            )
        return AsyncPagesOfAll(self, self._listed, self._owners)


class AsyncPagesOfAll(AsyncPageIterator[models.Fleet]):
    """Goes from page to page of one account after the other."""

    def __init__(
        self,
        pages: AsyncFleetsOfAll,
        listed: Mapping[str, AsyncPages[models.Fleet]],
        owners: AsyncOwners,
    ) -> None:
        super().__init__(pages, pages._call)
        self._left = [(name, pages.pages()) for name, pages in listed.items()]
        self._names = list(listed)
        self._owners = owners

    async def __anext__(self) -> AsyncPage[models.Fleet]:
        while self._left:
            name, pages = self._left[0]
            try:
                page = await pages.__anext__()
            except StopAsyncIteration:
                del self._left[0]
                continue
            page.items = [
                fleet
                for fleet in page.items
                if fleet.id is None or self._owners.note(fleet.id, name, self._names)
            ]
            return page
        raise StopAsyncIteration
