"""Checks of credentials and rate limits for `psa-fleet doctor`. Findings contain no secret, VIN or id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...errors import PsaFleetError
from .findings import Finding, Outcome, Patient, safe

FEW_LEFT: Final = 0.1
"""Remaining part of a rate limit below which a warning is shown."""
_FIRST: Final = "Correct the connection first."


def credentials(patient: Patient) -> Iterator[Finding]:
    """Whether the credentials work, and on which version of the API."""
    if patient.client is None:
        yield Finding("credentials", Outcome.SKIPPED, "no client could be created")
        return
    try:
        found = patient.client.probe()
    except PsaFleetError as error:
        yield Finding("credentials", Outcome.FAIL, safe(str(error)))
        return
    by_account: dict[str, list[str]] = {}
    for one in found.results:
        by_account.setdefault(one.account, []).append(str(one))
    for number, (name, said) in enumerate(by_account.items(), 1):
        working = found.versions(name)
        used = next(one.version for one in found.results if one.account == name and one.in_use)
        advice = safe(str(found).splitlines()[number - 1].partition(". ")[2])
        if not patient.reached and all(one.works is None for one in found.results):
            advice = _FIRST
        good = used in working and name not in found.mismatched_accounts
        outcome = Outcome.OK if good else Outcome.WARN if used in working else Outcome.FAIL
        which = f"account {number}: " if len(by_account) > 1 else ""
        yield Finding("credentials", outcome, which + ", ".join(said), "" if good else advice)


def rate_limit(patient: Patient) -> Iterator[Finding]:
    """How much of the rate limits is left."""
    client = patient.client
    if client is None:
        yield Finding("rate limit", Outcome.SKIPPED, "no client could be created")
        return
    for name in client.accounts:
        day = client.account(name).rate_limit.day
        if day.limit is None or day.remaining is None:
            yield Finding("rate limit", Outcome.SKIPPED, "the server reported none")
            continue
        left = f"{day.remaining:,} of {day.limit:,} requests of the day are left"
        if day.remaining < day.limit * FEW_LEFT:
            advice = "Send fewer, or ask the vendor for more."
            yield Finding("rate limit", Outcome.WARN if day.remaining else Outcome.FAIL, left, advice)
        else:
            yield Finding("rate limit", Outcome.OK, left)
