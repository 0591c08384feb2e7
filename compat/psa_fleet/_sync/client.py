# Made from ../_async/client.py by scripts/unasync.py: change that, not this.
"""The client: where everything starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self, TypeVar, overload

from psa_fleet_v3 import models

from .._options import (
    DEFAULT_GATHERED,
    DEFAULT_RETRY,
    DEFAULT_TIMEOUT,
    KEEP,
    Keep,
    Pacing,
    changed,
    checked_concurrency,
    options,
)
from .._setup import Environment, set_up
from .._transport import Requests, make_client
from ..errors import ConfigurationError
from .connection import Connection
from .fleet import FleetHandle

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from types import TracebackType

    import psa_fleet_v2
    import psa_fleet_v3

    from .._rate_limit import RateLimit
    from .._retry import Retry
    from .._transport import HttpTransport
    from ..credentials import Credentials
    from ..errors import PsaFleetError
    from ..subscription import Subscription, Version
    from .pages import Pages

T = TypeVar("T")
R = TypeVar("R")


class FleetClient:
    """A customer's access to the B2B Web API.

    Which version of the API answers follows from the subscription, and shows nowhere else: answers are of the
    same types (`psa_fleet.models`) whatever the version. What a version can't do raises `NotAvailableError`
    before anything is sent; `supports()` tells beforehand.

    Close it when it is no longer needed, or use it in a `with` statement.
    """

    def __init__(
        self,
        subscription: Subscription | str | None,
        credentials: Credentials,
        *,
        environment: Environment | None = None,
        base_url: str | None = None,
        version: Version | None = None,
        timeout: float | None = DEFAULT_TIMEOUT,
        connect_timeout: float | None = None,
        deadline: float | None = None,
        retry: Retry | None = DEFAULT_RETRY,
        rate_limit: Pacing | None = None,
        concurrency: int | None = None,
        transport: HttpTransport | None = None,
    ) -> None:
        """Set the client up. Certificate files are read now; nothing is sent.

        Args:
            subscription: What the customer subscribed to, as a `Subscription` or by the vendor's name for it.
                None when `version` is given.
            credentials: The customer's credentials.
            environment: Which of the vendor's servers: `production` (the default) or `preproduction`.
            base_url: Another server instead, without the version at its end, such as
                `http://127.0.0.1:8000/connectedcar`. Plain http is taken for this machine only.
            version: `v2` or `v3`, where the credentials at hand work on another version than the
                subscription's.
            timeout: Seconds to wait for an answer, 65 by default (the vendor's gateway gives up after 60), or
                None for no limit.
            connect_timeout: Seconds to wait for a connection. By default as `timeout`, and 10 at most.
            deadline: Seconds for a whole call, with all its tries and waits, or None for no limit. Each page
                of a collection is a call.
            retry: How often a call is tried again, and after how long. None for never.
            rate_limit: What to do before a rate limit of which the server told: `wait` until it allows the
                call, `raise` `RateLimitError` and send nothing, or None: then collections wait, and other
                calls are sent.
            concurrency: How many requests this client and its copies have under way at the same time, or None
                for as many as are asked for; there are 100 connections.
            transport: An httpx transport that carries the requests instead of a connection pool, for tests.
                TLS is its own business then. Credentials are added before it gets a request.

        Raises:
            ConfigurationError: When an argument can't be used; it names the argument.
        """
        chosen = options(timeout, connect_timeout, deadline, retry, rate_limit, concurrency)
        setup = set_up(
            subscription,
            credentials,
            environment,
            base_url,
            version,
            own_transport=transport is not None,
        )
        http = make_client(setup.base_url, credentials, setup.tls, transport)
        self._connection = Connection(setup.api, http, Requests(setup.api.url), chosen)
        self._owns_connections = True

    def __repr__(self) -> str:
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
            self._connection.http.close()

    @property
    def version(self) -> Version:
        """The version of the API behind this client, `v2` or `v3`."""
        return self._connection.api.version

    @property
    def subscription(self) -> Subscription | None:
        """The subscription, or None when only a version was given."""
        return self._connection.api.subscription

    @property
    def rate_limit(self) -> RateLimit:
        """The rate limits, as the server's latest answer told them; all None where it told nothing."""
        return self._connection.pace.latest

    @property
    def low_level(self) -> psa_fleet_v2.Client | psa_fleet_v3.Client:
        """The generated client of this version, set up with these connections and credentials.

        It is for what the facade does not do, with the functions in `psa_fleet_v2.api` or `psa_fleet_v3.api`.
        It gives the version's own models, raises httpx's errors, and httpx logs the URLs that it calls, ids
        included (credentials are not in them).
        """
        url, http = self._connection.api.url, self._connection.http
        if self.version == "v2":
            from psa_fleet_v2 import Client as V2Client

            return V2Client(url, sync_client=http)
        from psa_fleet_v3 import Client as V3Client

        return V3Client(url, sync_client=http)

    def with_options(
        self,
        *,
        timeout: float | Keep | None = KEEP,
        connect_timeout: float | Keep | None = KEEP,
        deadline: float | Keep | None = KEEP,
        retry: Retry | Keep | None = KEEP,
        rate_limit: Pacing | Keep | None = KEEP,
        concurrency: int | Keep | None = KEEP,
    ) -> Self:
        """Make a copy with other options that shares the connections. What is left out stays as it is.

        Args:
            timeout: Seconds to wait for an answer, or None for no limit.
            connect_timeout: Seconds to wait for a connection, or None for 10 of those at most.
            deadline: Seconds for a whole call, with all its tries and waits, or None for no limit.
            retry: How often a call is tried again, and after how long. None for never.
            rate_limit: What to do before a rate limit: `wait`, `raise`, or None.
            concurrency: How many requests at the same time. A copy with another number counts its own.

        Returns:
            The copy.

        Raises:
            ConfigurationError: When an option can't be used.
        """
        copy = object.__new__(type(self))
        connection = self._connection
        copy._connection = connection.with_options(
            changed(
                connection.options,
                timeout=timeout,
                connect_timeout=connect_timeout,
                deadline=deadline,
                retry=retry,
                rate_limit=rate_limit,
                concurrency=concurrency,
            )
        )
        copy._owns_connections = False
        return copy

    def supports(self, name: str) -> bool:
        """Whether this version of the API can do something.

        Args:
            name: The name of an operation (`vehicle.alarms`, or `alarms` alone), of a group (`remotes`,
                `fleet.monitors`), or an operation id. `psa_fleet.features()` lists them.

        Returns:
            Whether it has at least one such operation. The contract may allow less.

        Raises:
            ArgumentError: When nothing has that name in any version.
        """
        from .._features import supports

        return supports(self.version, name)

    def fleets(self, *, page_size: int | None = None) -> Pages[models.Fleet]:
        """List the fleets that the credentials reach.

        Args:
            page_size: How many to ask for at a time, 1 to 60.

        Returns:
            The fleets, read as they are iterated.
        """
        return self._connection.many(models.Fleet, "getFleets", (), page_size=page_size)

    @overload
    def gather(
        self,
        items: Iterable[T],
        call: Callable[[T], R],
        *,
        concurrency: int | None = None,
        errors: Literal["raise"] = "raise",
    ) -> Generator[tuple[T, R], None, None]: ...

    @overload
    def gather(
        self,
        items: Iterable[T],
        call: Callable[[T], R],
        *,
        concurrency: int | None = None,
        errors: Literal["return"],
    ) -> Generator[tuple[T, R | PsaFleetError], None, None]: ...

    def gather(
        self,
        items: Iterable[T],
        call: Callable[[T], R],
        *,
        concurrency: int | None = None,
        errors: Literal["raise", "return"] = "raise",
    ) -> Generator[tuple[T, R | PsaFleetError], None, None]:
        """Make a call for each of many things, several at a time, and take the results as they come.

        ```python
        for vehicle, status in client.gather(fleet.vehicles(), lambda v: fleet.vehicle(v.id).status()):
            ...
        ```

        Items are taken from `items` as they are needed, pages too, and no more than twice `concurrency` of
        them are held: a fleet of any size takes the same memory. While the results are not taken, nothing new
        begins. The calls wait for rate limits, as collections do, unless the client's `rate_limit` says
        otherwise.

        Leaving the loop early begins nothing new. What is under way is ended where it can be (a task), or
        waited for (a thread); `contextlib.closing` does that at once.

        Args:
            items: The things, such as a collection.
            call: What to do for one of them, with this client or any other.
            concurrency: How many calls at the same time. None for the client's `concurrency`, or 20.
            errors: `raise` ends everything with the first error of a call. `return` gives the error, a
                `PsaFleetError`, instead of the result. Other exceptions, and errors of `items`, are raised in
                any case.

        Returns:
            An iterator of each thing and its result, in the order in which they are done.

        Raises:
            ConfigurationError: When `concurrency` or `errors` can't be used.
        """
        from .gathering import gathered

        wanted = checked_concurrency(concurrency) or self._connection.options.concurrency or DEFAULT_GATHERED
        if errors not in ("raise", "return"):
            raise ConfigurationError('errors: "raise" or "return"', argument="errors")
        return gathered(items, call, wanted, errors)

    def fleet(self, fid: str) -> FleetHandle:
        """Address one fleet. Nothing is sent.

        Args:
            fid: The fleet's id.

        Returns:
            The fleet's handle.

        Raises:
            ArgumentError: When the id is empty.
        """
        return FleetHandle(self._connection, fid)

    def capabilities(
        self,
        vin: str,
        *,
        locale: str | None = None,
        extension: Iterable[models.VehicleExtensionTypeItem | str] | str | None = None,
    ) -> models.VehicleCapabilities:
        """Get what a vehicle can do, whether or not it belongs to a fleet; v3 only.

        Args:
            vin: The vehicle identification number.
            locale: The language of texts, such as `fr-FR`.
            extension: What to add: `onboardCapabilities`, `branding`, `pictures`.

        Returns:
            The capabilities.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            NotFoundError: When the vehicle is not known.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        return self._connection.one(
            models.VehicleCapabilities, "getVehiclesCapabilities", (vin,), locale=locale, extension=extension
        )
