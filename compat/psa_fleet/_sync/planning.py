# Made from ../_async/planning.py by scripts/unasync.py: change that, not this.
"""Planning of a client's calls: the limits, and how many vehicles there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from .._base import clock
from .._base.periods import check_interval
from .._budget.budget import DEFAULT_RESERVE
from .._budget.windows import Stored, Windows
from .._facade.plan import CallPlan, checked_kinds, checked_per_day, planned
from .._sending.options import DEFAULT_GATHERED
from .._sending.rate_limit_headers import RateLimit
from ..errors import ArgumentError
from ..feeds import KINDS, RETENTION
from .accounts import Accounts
from .fleet import FleetHandle


def plan(
    accounts: Accounts,
    kinds: str | Iterable[str],
    between: tuple[datetime | None, datetime | None],
    fid: str | None,
    vehicles: int | None,
    per_day: Mapping[str, float] | None,
    seconds_per_call: float,
) -> CallPlan:
    """Plan the calls of a client; see `FleetClient.plan`."""
    wanted, rates = checked_kinds(kinds), checked_per_day(per_day)
    days, is_ahead = _period(between)
    if vehicles is not None and (isinstance(vehicles, bool) or vehicles < 0):
        raise ArgumentError("vehicles must be a non-negative integer or None", argument="vehicles")
    route = accounts.route(fid or "")
    candidates = route.candidates
    for kind in wanted:
        route.check(KINDS[kind].of_vehicle)
    fleet_wide = [
        kind
        for kind in wanted
        if (of := KINDS[kind].of_fleet) is not None
        and all(each.api.has(of) and not each.api.deprecates(of) for each in candidates)
    ]
    if vehicles is None:
        vehicles = _count(accounts, fid)
    found, listing = planned(wanted, vehicles, days, fleet_wide, rates, is_ahead=is_ahead)
    calls = sum(each.calls for each in found) + listing
    at_a_time = accounts.options.concurrency or DEFAULT_GATHERED
    connection = candidates[0]
    budget = connection.budget
    if budget is None:
        windows = Windows(_stored(connection.pace.latest), 0.0, DEFAULT_RESERVE)
        use, seconds = windows.use(), windows.seconds_for(calls, seconds_per_call / at_a_time)
    else:
        use, seconds = budget.use(), budget.seconds_for(calls, seconds_per_call / at_a_time)
    reserve = None if use.day is None else use.reserve
    return CallPlan(vehicles, found, listing, calls, seconds, use.left, reserve)


def _period(between: tuple[datetime | None, datetime | None]) -> tuple[float, bool]:
    """Days of a period for which servers have data, and whether it lies ahead."""
    now = clock.now()
    start, end = check_interval(between, "between")
    end = end or max(now, start or now)
    start = start or end - RETENTION
    if end < start:
        raise ArgumentError("between: end is before start", argument="between")
    return min(end - start, RETENTION) / timedelta(days=1), start >= now


def _count(accounts: Accounts, fid: str | None) -> int:
    """Number of vehicles, from the total that a page states."""
    fids = [fid] if fid is not None else [each.id for each in accounts.fleets(None) if each.id]
    count = 0
    for each in fids:
        pages = FleetHandle(accounts.route(each), each).vehicles(page_size=1)
        first = pages.first()
        if pages.total is not None:
            count += pages.total
        elif first is not None:
            count += len(FleetHandle(accounts.route(each), each).vehicles().to_list())
    return count


def _stored(limits: RateLimit) -> Stored:
    """The limits that a client without a budget has heard of."""
    day, left = limits.day.limit, limits.day.remaining
    stored: Stored = {"day": day, "burst": limits.burst.limit, "heard": True}
    if day is not None and left is not None:
        stored["used"] = {"0": max(0, day - left)}
    return stored
