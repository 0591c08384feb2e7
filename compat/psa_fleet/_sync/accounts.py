# Made from ../_async/accounts.py by scripts/unasync.py: change that, not this.
"""The accounts of a client: a connection each, and which fleet is whose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from .._base.concurrency import Turns
from ..errors import ArgumentError, ConfigurationError, NotFoundError, PsaFleetError, RequestInfo
from .connection import Connection
from .fleet import FleetHandle

if TYPE_CHECKING:
    from .._sending.options import Options
    from .pages import Pages


def counted(options: Options) -> Turns | None:
    """What counts the requests of all accounts together; None where there is no limit."""
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
        """Take down that an account lists a fleet.

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
            f"the accounts {first!r} and {second!r} have a fleet in common: {first!r}, named first, is used"
            f" for it. client.fleet(fid, account={second!r}) uses the other one",
            SharedFleetWarning,
            stacklevel=callers_level(),
        )


class Accounts:
    """The connections of a client, by the names of its accounts."""

    def __init__(self, connections: Mapping[str, Connection], owners: Owners) -> None:
        self.connections = dict(connections)
        self._owners = owners

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
            ConfigurationError: When there are several.
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
            ArgumentError: When no account has that name.
        """
        found = self.connections.get(name)
        if found is None:
            raise ArgumentError(
                f"account: none is called {name!r}; there are {', '.join(map(repr, self.connections))}",
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

    def fleets(self, page_size: int | None) -> Pages[models.Fleet]:
        """List the fleets of all accounts."""
        listed = {
            name: one.many(models.Fleet, "getFleets", (), page_size=page_size)
            for name, one in self.connections.items()
        }
        if len(listed) == 1:
            return next(iter(listed.values()))
        from .route import FleetsOfAll

        return FleetsOfAll(listed, self._owners)

    def fleet(self, fid: str) -> FleetHandle:
        """Address a fleet. Nothing is sent: of several accounts, the first call looks for the fleet's one."""
        if len(self.connections) == 1:
            return FleetHandle(next(iter(self.connections.values())), fid)
        from .route import RoutedConnection, RoutedFleetHandle

        return RoutedFleetHandle(RoutedConnection(self, fid), fid)

    def known_owner(self, fid: str) -> Connection | None:
        """The connection of a fleet's account, when it is known already."""
        name = self._owners.known(fid)
        return None if name is None else self.connections[name]

    def owner(self, fid: str) -> Connection:
        """Find the connection of a fleet's account; the fleets are listed when it is not known yet.

        Args:
            fid: The fleet's id.

        Returns:
            The connection.

        Raises:
            NotFoundError: When no account lists the fleet.
            ApiError: When an account answers with an error, and no other one lists the fleet.
            TransportError: When it does not answer, likewise.
        """
        found = self.known_owner(fid)
        if found is not None:
            return found
        owners = self._owners
        before = owners.listings
        failure: PsaFleetError | None = None
        owners.turns.take(None)
        try:
            # Of many that ask at once, the first one lists the fleets for all.
            if owners.listings == before:
                failure = self._list()
                owners.listings += failure is None
            found = self.known_owner(fid)
        finally:
            owners.turns.give()
        if found is not None:
            return found
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
                for fleet in one.many(models.Fleet, "getFleets", ()):
                    if fleet.id is not None:
                        self._owners.note(fleet.id, name, self.names)
            except PsaFleetError as error:
                logger.warning("the fleets of account %r can't be listed: %s", name, error)
                failure = failure or error
        return failure

    def _unknown(self) -> NotFoundError:
        operation = next(iter(self.connections.values())).api.operation("getFleets")
        info = RequestInfo(operation.id, operation.method, operation.path)
        return NotFoundError(
            f"{info}: none of the accounts {', '.join(map(repr, self.connections))} lists this fleet. Check"
            " its id, or name an account: client.fleet(fid, account=...)",
            status=404,
            request=info,
        )
