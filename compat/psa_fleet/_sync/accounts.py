# Made from ../_async/accounts.py by scripts/unasync.py: change that, not this.
"""The accounts of a client: a connection for each, and the fleets that each one owns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from .._base.concurrency import Turns
from .._base.privacy import forget_in
from ..errors import (
    ArgumentError,
    ConfigurationError,
    NotFoundError,
    PsaFleetError,
    RequestInfo,
    TimeoutError,
)
from .connection import Connection
from .pages import Links, Page, Pages
from .route import SingleRoute, links

if TYPE_CHECKING:
    from .._sending.options import Options
    from .route import Route


def counted(options: Options) -> Turns | None:
    """Counter of the requests of all accounts together; None without a limit."""
    return None if options.concurrency is None else Turns(options.concurrency)


class Owners:
    """Which account a fleet is used through: the first named of those that list it."""

    def __init__(self) -> None:
        self.listings = 0
        self.turns = Turns(1)
        self._known: dict[str, str] = {}
        self._told: set[tuple[str, str]] = set()

    def known(self, fid: str) -> str | None:
        """The name of a fleet's account, or None before a listing has shown it."""
        return self._known.get(fid)

    def note(self, fid: str, name: str, names: list[str]) -> bool:
        """Record that an account lists a fleet.

        Args:
            fid: The fleet's id.
            name: The account's name.
            names: The names of all accounts, in their order.

        Returns:
            Whether the fleet is used through this account.
        """
        before = self._known.setdefault(fid, name)
        if before == name:
            return True
        first, second = sorted((before, name), key=names.index)
        self._known[fid] = first
        if (first, second) not in self._told:
            self._told.add((first, second))
            self._warn(first, second)
        return first == name

    def _warn(self, first: str, second: str) -> None:
        import warnings

        from .._base.warnings import callers_level
        from ..errors import SharedFleetWarning

        warnings.warn(
            f"the accounts {first!r} and {second!r} share a fleet; using {first!r}, the first one."
            f" client.fleet(fid, account={second!r}) uses the other",
            SharedFleetWarning,
            stacklevel=callers_level(),
        )


class Accounts:
    """The connections of a client, by the names of its accounts."""

    def __init__(self, connections: Mapping[str, Connection], owners: Owners) -> None:
        self.connections = dict(connections)
        self._owners = owners
        self._first = SingleRoute(next(iter(self.connections.values())))

    @property
    def names(self) -> list[str]:
        """The accounts' names, in their order."""
        return list(self.connections)

    @property
    def options(self) -> Options:
        """The options, which are the same for all."""
        return next(iter(self.connections.values())).options

    def only(self, what: str) -> Connection:
        """The connection of a client that has one account.

        Args:
            what: What is asked of the client.

        Returns:
            The connection.

        Raises:
            ConfigurationError: There are several.
        """
        if len(self.connections) > 1:
            raise ConfigurationError(
                f"account: {what} is different for each account; ask client.account(name) with one of"
                f" {', '.join(map(repr, self.connections))}",
                argument="account",
            )
        return next(iter(self.connections.values()))

    def named(self, name: str) -> Connection:
        """The connection of an account.

        Args:
            name: Its name.

        Returns:
            The connection.

        Raises:
            ArgumentError: No account has that name.
        """
        found = self.connections.get(name)
        if found is None:
            raise ArgumentError(
                f"account: no account named {name!r}; available: {', '.join(map(repr, self.connections))}",
                argument="account",
            )
        return found

    def able(self, operation_id: str) -> Connection:
        """The connection of the first account that has an operation; of the first one when none has it."""
        every = list(self.connections.values())
        return next((one for one in every if one.api.has(operation_id)), every[0])

    def changed(self, change: Callable[[Options], Options]) -> Accounts:
        """Make a copy with other options that shares the connections and what is known of fleets."""
        options = change(self.options)
        turns = counted(options)
        return Accounts(
            {name: one.with_options(options, turns) for name, one in self.connections.items()}, self._owners
        )

    def close(self) -> None:
        """Close the connections."""
        for http in {id(one.http): one.http for one in self.connections.values()}.values():
            http.close()

    def route(self, fid: str) -> Route:
        """The route to the account that owns a fleet. Nothing is sent."""
        return self._first if len(self.connections) == 1 else FleetRoute(self, fid)

    def fleets(self, page_size: int | None) -> Pages[models.Fleet]:
        """List the fleets of all accounts."""
        query = {"page_size": page_size}
        listed = {
            name: links(one, models.Fleet, "getFleets", (), query) for name, one in self.connections.items()
        }
        if len(listed) == 1:
            return Pages(next(iter(listed.values())))
        return Pages(_AllFleets(listed, self._owners))

    def candidates(self, fid: str) -> Sequence[Connection]:
        """The connections that may own a fleet: a single one when the owner is known."""
        name = self._owners.known(fid)
        return list(self.connections.values()) if name is None else (self.connections[name],)

    def owner(self, fid: str) -> Connection:
        """Find the connection of a fleet's account; the fleets are listed when it is not known yet.

        Args:
            fid: The fleet's id.

        Returns:
            The connection.

        Raises:
            NotFoundError: No account lists the fleet.
            TimeoutError: Another call lists the fleets for longer than the deadline of this one.
            ApiError: An account responds with an error, and no other one lists the fleet.
            TransportError: It does not respond, likewise.
        """
        owners = self._owners
        name = owners.known(fid)
        if name is not None:
            return self.connections[name]
        before = owners.listings
        failure: PsaFleetError | None = None
        if not owners.turns.take(self.options.deadline):
            raise TimeoutError(
                f"{self._info}: the deadline passed while another call listed the fleets; nothing was sent",
                request=self._info,
            )
        try:
            # Of many that ask at once, the first one lists the fleets for all.
            if owners.listings == before:
                failure = self._list()
                owners.listings += failure is None
            name = owners.known(fid)
        finally:
            owners.turns.give()
        if name is not None:
            return self.connections[name]
        raise failure or self._unknown()

    def _list(self) -> PsaFleetError | None:
        """List the fleets of all accounts; an account that fails must not take the others down.

        Returns:
            The first failure, or None.
        """
        from .._base.logging import logger

        failure: PsaFleetError | None = None
        for name, one in self.connections.items():
            try:
                for fleet in Pages(links(one, models.Fleet, "getFleets", (), {})):
                    if fleet.id is not None:
                        self._owners.note(fleet.id, name, self.names)
            except PsaFleetError as error:
                logger.warning("cannot list the fleets of account %r: %s", name, error)
                failure = failure or error
        return failure

    @property
    def _info(self) -> RequestInfo:
        operation = next(iter(self.connections.values())).api.operation("getFleets")
        return RequestInfo(operation.id, operation.method, operation.path)

    def _unknown(self) -> NotFoundError:
        return NotFoundError(
            f"{self._info}: none of the accounts {', '.join(map(repr, self.connections))} lists this fleet."
            " Check its id, or name an account: client.fleet(fid, account=...)",
            status=404,
            request=self._info,
        )


class FleetRoute:
    """Route to the account that lists a fleet. The accounts are asked once, for all fleets."""

    __slots__ = ("_accounts", "_fid")

    def __init__(self, accounts: Accounts, fid: str) -> None:
        self._accounts = accounts
        self._fid = fid

    @property
    def candidates(self) -> Sequence[Connection]:
        """The connections of all accounts, or of the owner when it is known."""
        return self._accounts.candidates(self._fid)

    def check(self, operation_id: str, method: str | None = None) -> None:
        """Refuse what no candidate can do."""
        candidates = self.candidates
        if not any(one.api.has(operation_id) for one in candidates):
            candidates[0].api.operation(operation_id, method)

    def connection(self, operation_id: str, method: str | None = None) -> Connection:
        """Find the owner's connection, with a listing of all fleets if it is not known yet."""
        self.check(operation_id, method)
        owner = self._accounts.owner(self._fid)
        owner.api.operation(operation_id, method)
        return owner


class _AllFleets:
    """Page source of all accounts: their pages one account after the other, each fleet once."""

    def __init__(self, listed: Mapping[str, Links[models.Fleet]], owners: Owners) -> None:
        self.info = next(iter(listed.values())).info
        self.listed = listed
        self.owners = owners

    @property
    def total(self) -> int | None:
        totals = [of_one.total for of_one in self.listed.values()]
        return None if None in totals else sum(total or 0 for total in totals)

    def __call__(self, start: str | None) -> Iterator[Page[models.Fleet]]:
        if start is not None:
            raise ArgumentError(
                "start: with several accounts, continue with client.account(name).fleets().pages(start=...)",
                argument="start",
            )
        return _AllFleetsPages(self)


@forget_in
class _AllFleetsPages(Iterator[Page["models.Fleet"]]):
    """Goes from page to page of one account after the other."""

    def __init__(self, source: _AllFleets) -> None:
        self._owners = source.owners
        self._names = list(source.listed)
        self._left = [(name, of_one(None)) for name, of_one in source.listed.items()]

    def __next__(self) -> Page[models.Fleet]:
        while self._left:
            name, pages = self._left[0]
            try:
                page = pages.__next__()
            except StopIteration:
                del self._left[0]
                continue
            page.items = [
                fleet
                for fleet in page.items
                if fleet.id is None or self._owners.note(fleet.id, name, self._names)
            ]
            return page
        raise StopIteration
