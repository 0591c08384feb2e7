# Made from ../_async/base.py by scripts/unasync.py: change that, not this.
"""The part of a client that is set up: accounts, options and connections."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Self

from .._base.periods import refuse_in
from .._base.privacy import forget_in
from .._http.client_arguments import accounts_of, set_up
from .._http.requests import Requests
from .._http.transport import make_client
from .._operations.environments import Environment
from .._sending.options import (
    DEFAULT_MAX_RESPONSE_SIZE,
    DEFAULT_RETRY,
    DEFAULT_TIMEOUT,
    UNSET,
    RateLimitMode,
    Unset,
    changed,
    options,
)
from ..errors import ConfigurationError
from .accounts import Accounts, Owners, counted
from .connection import Connection

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence
    from types import TracebackType

    import psa_fleet_runtime.client

    from .._budget.budget import CallBudget
    from .._http.transport import HttpClient, HttpTransport
    from .._sending.rate_limit_headers import RateLimit
    from .._sending.retry import Retry
    from ..account import Account
    from ..configuration import Profile
    from ..credentials import Credentials, FilePath
    from ..drift import DriftRecorder
    from ..subscription import Subscription, Version


@forget_in
class ClientBase:
    """Accounts, options and connections of a client."""

    def __init_subclass__(cls) -> None:
        forget_in(cls)
        refuse_in(cls)

    def __init__(
        self,
        subscription: Subscription | str | Sequence[Account] | None,
        credentials: Credentials | None = None,
        *,
        environment: Environment | None = None,
        base_url: str | None = None,
        version: Version | None = None,
        timeout: float | None = DEFAULT_TIMEOUT,
        connect_timeout: float | None = None,
        deadline: float | None = None,
        retry: Retry | None = DEFAULT_RETRY,
        rate_limit: RateLimitMode | None = None,
        concurrency: int | None = None,
        budget: CallBudget | str | os.PathLike[str] | None = None,
        max_response_size: int | None = DEFAULT_MAX_RESPONSE_SIZE,
        drift: DriftRecorder | None = None,
        transport: HttpTransport | None = None,
    ) -> None:
        """Set the client up. Certificate files are read now; nothing is sent.

        Args:
            subscription: What the customer subscribed to, as a `Subscription` or by the vendor's name for it.
                None when `version` is given. For several subscriptions a list of accounts.
            credentials: The customer's credentials. Left out when there are accounts, which have their own.
            environment: Which of the vendor's servers: `production` (the default) or `preproduction`.
            base_url: Another server instead, without the version at its end, such as
                `http://127.0.0.1:8000/connectedcar`. Plain http is accepted for this machine only.
            version: `v2` or `v3`, where the credentials at hand work on another version than the
                subscription's; `probe()` finds out. Accounts have their own.
            timeout: Seconds to wait for a response, 65 by default (the vendor's gateway waits for 60),
                or None for no limit.
            connect_timeout: Seconds to wait for a connection. By default as `timeout`, and 10 at most.
            deadline: Seconds for a whole call, with all its attempts and waits, or None for no limit. Each
                page of a collection is a call.
            retry: Policy of retries. None for no retry.
            rate_limit: Behavior before a rate limit of the server: `wait` until it allows the
                call, `raise` `RateLimitError` and send nothing, or None: then collections wait, and other
                calls are sent.
            concurrency: Requests of this client and its copies at the same time, or None for 100.
            budget: What is left of the rate limits, shared with other processes, machines and days: a path
                for this machine's, a PostgreSQL URL (extra `postgres`), or a `CallBudget`. Accounts are
                counted apart.
            max_response_size: Bytes of a response, decompressed, or None. A larger one is a `DecodeError`.
            drift: Records data of responses that is missing from the specification.
            transport: An httpx transport instead of a connection pool, for tests. TLS is its own business.

        Raises:
            ConfigurationError: An argument cannot be used; it names the argument.
        """
        chosen = options(
            timeout, connect_timeout, deadline, retry, rate_limit, concurrency, max_response_size
        )
        setups = set_up(
            accounts_of(subscription, credentials, version),
            environment,
            base_url,
            own_transport=transport is not None,
        )
        shared_budget = None
        if budget is not None:
            from .._budget.budget import opened  # most clients have none

            shared_budget = opened(budget)
        turns = counted(chosen)
        shared: dict[Credentials, HttpClient] = {}
        connections = {}
        for account, api, tls in setups:
            own = account.credentials
            if own not in shared:
                shared[own] = make_client(api.base_url, own, tls, transport)
            of_account = shared_budget and shared_budget.of(api.base_url, own.client_id, own.username)
            connections[account.name] = Connection(
                api,
                shared[own],
                Requests(api.url),
                chosen,
                turns=turns,
                drift=drift,
                budget=of_account,
            )
        self._accounts = Accounts(connections, Owners())
        self._owns_connections = True
        self._own_budget = None if shared_budget is budget else shared_budget

    @classmethod
    def from_env(cls, *, transport: HttpTransport | None = None) -> Self:
        """Make a client from the environment.

        The variables are `PSA_FLEET_` and the key of a profile in capitals: `SUBSCRIPTION`, `VERSION`,
        `CLIENT_ID`, `USERNAME`, `PASSWORD`, `CERTIFICATE`, `PRIVATE_KEY`, `PRIVATE_KEY_PASSWORD`, `CA`,
        `ENVIRONMENT`, `BASE_URL`, `TIMEOUT`, `CONNECT_TIMEOUT`, `DEADLINE`, `RETRY`, `RATE_LIMIT`,
        `CONCURRENCY`, `MAX_RESPONSE_SIZE` and `BUDGET`. Besides these, `PSA_FLEET_PROFILE` names a profile
        and `PSA_FLEET_CONFIG` the file of profiles. Empty ones count as not set.

        With `PSA_FLEET_PROFILE`, that profile is used, overridden by the other variables. Without it, the
        variables alone are used if one of `CLIENT_ID`, `USERNAME` and `PASSWORD` is set; else the profile
        `default`, overridden by the variables.

        Args:
            transport: As for the client itself.

        Returns:
            The client.

        Raises:
            ConfigurationError: A setting is missing or cannot be used, a variable looks misspelled, or
                others can read a file with secrets. It names the variable, or the file, the table and
                the key, and no secret.
        """
        from ..configuration import load_environment

        return cls.from_profile(load_environment(), transport=transport)

    @classmethod
    def from_profile(
        cls, name: str | Profile, *, file: FilePath | None = None, transport: HttpTransport | None = None
    ) -> Self:
        """Make a client of a profile.

        Args:
            name: The name of a profile in a TOML file, or a profile of `psa_fleet.configuration`.
            file: The file. By default that of `PSA_FLEET_CONFIG`, else `psa-fleet/config.toml` in the
                platform's folder for configuration; `psa_fleet.configuration.config_file()` returns it.
            transport: As for the client itself.

        Returns:
            The client.

        Raises:
            ConfigurationError: The profile does not exist, something in it is missing or cannot be
                used, or others can read a file with secrets. It names the file, the table and the key,
                and no secret.
        """
        from ..configuration import Profile, load_profile

        if isinstance(name, Profile) and file is not None:
            raise ConfigurationError("file: must be None with a Profile", argument="file")
        profile = name if isinstance(name, Profile) else load_profile(name, file)
        try:
            return cls(profile.accounts, transport=transport, **profile.options)
        except ConfigurationError as error:
            raise profile.located(error) from error

    def __repr__(self) -> str:
        if len(self.accounts) > 1:
            return f"{type(self).__name__}(accounts={list(self.accounts)}, base_url={self.base_url!r})"
        api = self._connection.api
        name = f"{api.subscription.value!r}, " if api.subscription else ""
        return f"{type(self).__name__}({name}version={api.version!r}, base_url={api.base_url!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections. A copy made by `with_options()` leaves them open."""
        if self._owns_connections:
            self._accounts.close()
            if self._own_budget is not None:
                self._own_budget.close()

    @property
    def _connection(self) -> Connection:
        return self._accounts.only("the connection")

    @property
    def accounts(self) -> tuple[str, ...]:
        """The names of the accounts, in their order. A client of one subscription has one."""
        return tuple(self._accounts.names)

    def account(self, name: str) -> Self:
        """Make a client of one account that shares the connections and options.

        Args:
            name: The account's name.

        Returns:
            The client of that account.

        Raises:
            ArgumentError: No account has that name.
        """
        return self._copy(Accounts({name: self._accounts.named(name)}, Owners()))

    @property
    def base_url(self) -> str:
        """The URL of the servers, without the version at its end."""
        return next(iter(self._accounts.connections.values())).api.base_url

    @property
    def version(self) -> Version:
        """The version of the API behind this client, `v2` or `v3`.

        Raises:
            ConfigurationError: There are several accounts: use `client.account(name).version`.
        """
        return self._accounts.only("version").api.version

    @property
    def subscription(self) -> Subscription | None:
        """The subscription, or None when only a version was given.

        Raises:
            ConfigurationError: There are several accounts: use `client.account(name).subscription`.
        """
        return self._accounts.only("subscription").api.subscription

    @property
    def rate_limit(self) -> RateLimit:
        """Rate limits of the server's latest response; all None before one has any.

        Raises:
            ConfigurationError: There are several accounts: use `client.account(name).rate_limit`.
        """
        return self._accounts.only("rate_limit").pace.latest

    @property
    def budget(self) -> CallBudget | None:
        """The budget of the account; None when the client has none.

        Raises:
            ConfigurationError: There are several accounts; `client.account(name).budget` is one's.
        """
        return self._accounts.only("budget").budget

    @property
    def low_level(self) -> psa_fleet_runtime.client.Client:
        """The generated client of this version, set up with these connections and credentials.

        It is for the endpoints in `psa_fleet_v2.api` and `psa_fleet_v3.api`: a module such as
        `psa_fleet_v3.api.fleet.get_fleet` has an `endpoint` that is called with this client first. Models are
        the version's own, errors httpx's. httpx logs the URLs that it calls, ids included, credentials not.

        Raises:
            ConfigurationError: There are several accounts; `client.account(name).low_level` is one's.
        """
        from psa_fleet_runtime.client import Client as LowLevel

        connection = self._accounts.only("low_level")
        return LowLevel(connection.api.url, sync_client=connection.http)

    def with_options(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        connect_timeout: float | Unset | None = UNSET,
        deadline: float | Unset | None = UNSET,
        retry: Retry | Unset | None = UNSET,
        rate_limit: RateLimitMode | Unset | None = UNSET,
        concurrency: int | Unset | None = UNSET,
        max_response_size: int | Unset | None = UNSET,
    ) -> Self:
        """Make a copy with other options that shares the connections. What is left out stays as it is.

        Args:
            timeout: Seconds to wait for a response, or None for no limit.
            connect_timeout: Seconds to wait for a connection, or None for 10 of those at most.
            deadline: Seconds for a whole call, with all its attempts and waits, or None for no limit.
            retry: Policy of retries. None for no retry.
            rate_limit: What to do before a rate limit: `wait`, `raise`, or None.
            concurrency: How many requests at the same time. A copy with another number counts its own.
            max_response_size: Bytes of a response, decompressed, or None for no limit.

        Returns:
            The copy.

        Raises:
            ConfigurationError: An option cannot be used.
        """
        return self._copy(
            self._accounts.changed(
                lambda before: changed(
                    before,
                    timeout=timeout,
                    connect_timeout=connect_timeout,
                    deadline=deadline,
                    retry=retry,
                    rate_limit=rate_limit,
                    concurrency=concurrency,
                    max_response_size=max_response_size,
                )
            )
        )

    def _copy(self, accounts: Accounts) -> Self:
        """A shallow copy, so that a subclass keeps its attributes, with other accounts."""
        copied = copy.copy(self)
        copied._accounts = accounts
        copied._owns_connections = False
        return copied
