# Made from ../_async/client.py by scripts/unasync.py: change that, not this.
"""The client: where everything starts."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Literal, ParamSpec, TypeVar, overload

from psa_fleet_v3 import models

from .._operations.call import is_usable
from .._operations.ids import FleetId, VehicleId, full_vin, id_of, tidy_vin
from .._sending.options import (
    DEFAULT_GATHERED,
    checked_concurrency,
)
from ..errors import ConfigurationError
from .base import ClientBase
from .fleet import FleetHandle
from .handle import Handle
from .pages import Pages
from .route import SingleRoute, one
from .vehicles import AllVehicles, ListedVehicle, has_vin, only

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    import pyarrow as pa

    from .._base.json import JSON
    from .._facade.plan import CallPlan
    from .._facade.probe import ProbeResult
    from .._facade.response import Response
    from ..errors import PsaFleetError
    from .route import Route

T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")


class FleetClient(ClientBase):
    """A customer's access to the B2B Web API.

    The version of the API follows from the subscription, and shows nowhere else: responses are of the
    same types (`psa_fleet.models`) whatever the version. What a version cannot do raises `NotAvailableError`
    before anything is sent; `supports()` checks beforehand.

    A customer with several subscriptions passes a list of accounts. The client then shows the fleets of all,
    and the calls of a fleet go to the account that lists it: which one that is, is found with the first call.

    Close it when it is no longer needed, or use it in a `with` statement.
    """

    def probe(self) -> ProbeResult:
        """Find out which versions of the API the credentials work on.

        Each version is asked for the fleets, once for each account: a read that changes nothing. The vendor's
        pages have contradicted each other about which subscription has which version.

        Returns:
            The result; `print(client.probe())` recommends the arguments. No error of the server's is raised,
            it is in the result.
        """
        from .probe import probe

        return probe(self._accounts)

    def supports(self, name: str) -> bool:
        """Whether the version of the API behind this client, or behind one of its accounts, can do something.

        Args:
            name: The name of an operation (`vehicle.alarms`, or `alarms` alone), of a group (`remotes`,
                `fleet.monitors`), or an operation id. `psa_fleet.features()` lists them.

        Returns:
            Whether it has at least one such operation. The contract may allow less.

        Raises:
            ArgumentError: Nothing has that name in any version.
        """
        from .._operations.features import supports

        return any(supports(each.api.version, name) for each in self._accounts.connections.values())

    def fleets(self, *, page_size: int | None = None) -> Pages[models.Fleet]:
        """List the fleets that the credentials reach, those of several accounts one account after the other.

        A fleet of two accounts is listed once, and a `SharedFleetWarning` is issued.

        Args:
            page_size: How many to ask for at a time, 1 to 60.

        Returns:
            The fleets, read as they are iterated.
        """
        return self._accounts.fleets(page_size)

    def vehicles(
        self,
        *,
        vin_prefix: str | None = None,
        locale: str | None = None,
        extension: Iterable[models.VehicleListExtra | str] | str | None = None,
        page_size: int | None = None,
    ) -> Pages[ListedVehicle]:
        """List the vehicles of all fleets, one fleet after the other.

        A vehicle of several fleets is listed in each. One that the server lists without an id is left out:
        no call can be made for it.

        Args:
            vin_prefix: Only vehicles whose VIN begins so, 1 to 17 letters and digits.
            locale: The language of texts, such as `fr-FR`.
            extension: What to add to each: `branding`, `pictures`; v3 only.
            page_size: How many to ask for at a time, 1 to 60.

        Returns:
            The vehicles' handles, read as they are iterated. Each has `id`, `vin`, `fleet_id`, and as
            `listed` the model of the list.

        Raises:
            ArgumentError: An argument is not one that the API accepts.
        """

        def of(fid: str) -> tuple[Route, Pages[models.VehicleItem]]:
            route = self._accounts.route(fid)
            return route, FleetHandle(route, fid).vehicles(
                vin_prefix=vin_prefix, locale=locale, extension=extension, page_size=page_size
            )

        # The arguments are checked now, for any fleet.
        return Pages(AllVehicles(self._accounts.fleets(None), of("-")[1].info, of))

    def snapshot(self) -> pa.Table:
        """Get the latest status of every vehicle as an Arrow table; it needs the extra `parquet`.

        One request for 60 vehicles of a fleet. A vehicle that is listed twice, or in several fleets, has the
        row with the latest `updatedAt` (else `createdAt`). The columns are those of
        `psa_fleet.tables.schema("statuses")`, also without vehicles.

        Returns:
            A table with a row for each vehicle; see `psa_fleet.tables.to_arrow()`.

        Raises:
            ConfigurationError: The extra is not installed; nothing was sent.
            ApiError: The server returns an error.
            TransportError: It does not respond.
            DecodeError: Its response cannot be read.
        """
        from ..tables import ArrowBuilder, newest_rows

        builder = ArrowBuilder("statuses")
        for fleet in self.fleets():
            if is_usable(fleet.id):
                handle = FleetHandle(self._accounts.route(fleet.id), fleet.id)
                for page in handle.statuses().pages():
                    builder.add(page.items)
        return newest_rows(builder.table())

    def find(self, vin: VehicleId) -> ListedVehicle:
        """Find the vehicle that has a VIN, in whichever fleet; one request for each fleet.

        Args:
            vin: The VIN, in any case and with any blanks; or a vehicle that was read, or its handle.

        Returns:
            The vehicle's handle, with the model of the list as `listed`. Of a vehicle in several fleets, that
            of the fleet listed first.

        Raises:
            ArgumentError: It does not have 17 letters and digits, and nothing was sent; or several vehicles
                have this VIN.
            NotFoundError: No vehicle has it.
            ApiError: The server responds with another error.
            TransportError: It does not respond.
        """
        wanted = full_vin(vin)
        listed = self.vehicles(vin_prefix=wanted)
        found = [each for each in listed if has_vin(each.listed, wanted)]
        return only(found, wanted, listed.info, "any fleet")

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
        """Make a call for each of many things, several at a time, and yield the results as they come.

        ```python
        for vehicle, status in client.gather(fleet.vehicles(), lambda v: fleet.vehicle(v.id).status()):
            ...
        ```

        Items, and their pages, are read from `items` as they are needed, and at most twice `concurrency` of
        them are held: memory does not depend on the size of the fleet. While no results are consumed, no new
        call starts. The calls wait for rate limits, as collections do, unless the client's `rate_limit` is
        set otherwise.

        After the loop is left early no new call starts. Calls in progress are canceled (tasks) or awaited
        (threads); `contextlib.closing` does that at once.

        Args:
            items: The things, for example a collection.
            call: Called for each of them, with this client or any other.
            concurrency: Number of concurrent calls. None for the client's `concurrency`, or 20.
            errors: `raise` ends everything with the first error of a call, which has the item as `item`.
                `return` yields the error, a `PsaFleetError`, instead of the result. Other exceptions, and
                errors of `items`, are raised in any case.

        Returns:
            An iterator of each thing and its result, in the order in which they are done.

        Raises:
            ConfigurationError: `concurrency` or `errors` cannot be used.
        """
        from .gather import gathered

        wanted = checked_concurrency(concurrency) or self._accounts.options.concurrency or DEFAULT_GATHERED
        if errors not in ("raise", "return"):
            raise ConfigurationError('errors must be "raise" or "return"', argument="errors")
        return gathered(items, call, wanted, errors)

    def with_response(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Response[R]:
        """Make a call, and return its result with the response: status, headers, request id and bytes.

        ```python
        response = client.with_response(vehicle.status)
        print(response.status, response.uuid, response.value.mileage)
        ```

        A call that sends several requests (a list of several pages, a split monitor, the first call for a
        fleet with several accounts) has the response that came last. The next page of an iterator alone is
        `with_response(pages.__next__)`.

        Args:
            call: A method of a handle, a collection or this client, or a function of yours that calls some.
            args: Its arguments.
            kwargs: Its keyword arguments.

        Returns:
            The result as `value`, and the response.

        Raises:
            ArgumentError: The call sends nothing, such as one that makes a collection.
            ApiError: The server responded with an error: it has the `status` and the `uuid`.
            PsaFleetError: What else the call raises.
        """
        from .._facade.response import receiving, response, sends_nothing

        with receiving() as last:
            found = call(*args, **kwargs)
            if isinstance(found, (Pages, Handle, Generator)):
                raise sends_nothing(found)
            value = found
        return response(value, last)

    def plan(
        self,
        kinds: str | Iterable[str],
        between: tuple[datetime | None, datetime | None],
        *,
        fleet: FleetId | None = None,
        vehicles: int | None = None,
        per_day: Mapping[str, float] | None = None,
        seconds_per_call: float = 0.3,
    ) -> CallPlan:
        """Plan how to read a fleet: how many calls, how long, the cheapest way, before anything is read.

        ```python
        print(client.plan(["trips", "alerts"], (start, end), vehicles=100_000))
        ```

        For each kind the ways are compared: the collection of the whole fleet, where it exists and is not
        deprecated; each vehicle's (each trip's for way points); and for alerts and collisions of a time that
        has not come yet, a monitor, which needs one call. Several kinds that are read from each vehicle share
        one listing of the vehicles.

        Args:
            kinds: Names of `psa_fleet.feeds.KINDS`.
            between: The period. None for an end that is open: two months ago, when servers' data begins, and
                now.
            fleet: The fleet, or None for all.
            vehicles: How many vehicles there are; nothing is sent then. None asks the server, with one call
                per fleet.
            per_day: Items of one vehicle in a day, by kind, where the usual ones (`plan.PER_DAY`) are wrong.
            seconds_per_call: Seconds that the server needs for one response.

        Returns:
            The plan. Its time goes by the client's budget, else by what the server last reported of limits.

        Raises:
            ArgumentError: An argument cannot be used.
            NotAvailableError: This version does not have a kind.
            ConfigurationError: There are several accounts, and no fleet was named.
            ApiError: The server responded with an error.
            TransportError: It did not respond.
        """
        from .planning import plan

        fid = None if fleet is None else id_of(fleet, "fleet", "fid")
        if fid is None:
            self._accounts.only("plan")
        return plan(self._accounts, kinds, between, fid, vehicles, per_day, seconds_per_call)

    def fleet(self, fid: FleetId, *, account: str | None = None) -> FleetHandle:
        """Address one fleet. Nothing is sent.

        Where there are several accounts, the first call through the handle finds out which one lists the
        fleet, with a listing of all fleets if need be; of two that list it, the one named first is used. A
        fleet that none lists is a `NotFoundError` then.

        Args:
            fid: The fleet's id, the fleet as it was read, or its handle.
            account: The name of the account to use, or None to find it.

        Returns:
            The fleet's handle.

        Raises:
            ArgumentError: The id is empty, or no account has that name.
        """
        fid = id_of(fid, "fid")
        if account is None:
            return FleetHandle(self._accounts.route(fid), fid)
        return FleetHandle(SingleRoute(self._accounts.named(account)), fid)

    def raw_call(
        self,
        method: Literal["GET", "POST", "PUT", "DELETE"],
        path: str,
        *,
        query: Mapping[str, str | Iterable[str]] | None = None,
        body: JSON | bytes = None,
    ) -> bytes:
        """Send one call as it is written, and return its response as it came.

        It has all that other calls have: credentials, retries (of a POST none), deadline, rate limit and
        budget; logs and errors have the template of the path, without ids. Nothing is upgraded or read.

        Args:
            method: The HTTP method. All but GET change something.
            path: The path after the version, for example `/fleets/8a14/vehicles?pageSize=2`. One that no
                specification has is sent, too.
            query: More parameters, by the names that the API has for them.
            body: JSON, or JSON that is encoded already. None for no body.

        Returns:
            The body of a success, which is JSON; empty where the server sent none.

        Raises:
            ArgumentError: The path or the method cannot be sent.
            NotAvailableError: Only the other version has the operation of this path.
            ConfigurationError: There are several accounts; call `client.account(name).raw_call()`.
            ApiError: The server responded with an error.
            TransportError: It did not respond.
        """
        from .raw import raw_call

        return raw_call(self._accounts.only("raw_call"), method, path, query, body)

    def capabilities(
        self,
        vin: VehicleId,
        *,
        locale: str | None = None,
        extension: Iterable[models.VehicleExtra | str] | str | None = None,
    ) -> models.VehicleCapabilities:
        """Get what a vehicle can do, whether or not it belongs to a fleet; v3 only.

        Of several accounts the first one on v3 is asked.

        Args:
            vin: The VIN, in any case and with any blanks; or a vehicle that was read, or its handle.
            locale: The language of texts, such as `fr-FR`.
            extension: What to add: `onboardCapabilities`, `branding`, `pictures`.

        Returns:
            The capabilities.

        Raises:
            NotAvailableError: On v2; nothing was sent.
            NotFoundError: The vehicle does not exist.
            ApiError: The server responds with another error.
            TransportError: It does not respond.
        """
        return one(
            self._accounts.able("getVehiclesCapabilities"),
            models.VehicleCapabilities,
            "getVehiclesCapabilities",
            (tidy_vin(vin),),
            locale=locale,
            extension=extension,
        )
