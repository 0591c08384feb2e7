"""Which version of the API credentials work on: what a probe found, and what to write. No I/O."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ..errors import (
    ApiError,
    AuthenticationError,
    DecodeError,
    NotFoundError,
    PsaFleetError,
    RateLimitError,
    ServerError,
    TlsError,
)
from ..subscription import Subscription, Version


@dataclass(frozen=True)
class ProbedVersion:
    """What came of asking one version for the fleets of one account.

    Attributes:
        account: The account's name.
        subscription: Its subscription, or None when only a version was given.
        version: The version that was asked.
        in_use: Whether the client uses this version for the account.
        works: True if the credentials work on it; None if that is unknown, for example after a timeout.
        fleets: Number of fleets that it lists, or None if unknown.
        error: The name of the error's class, or None when it works.
        status: The HTTP status, or None without a response.
        code: The vendor's code in an error, or None.
    """

    account: str
    subscription: Subscription | None
    version: Version
    in_use: bool
    works: bool | None
    fleets: int | None = None
    error: str | None = None
    status: int | None = None
    code: int | str | None = None

    def __str__(self) -> str:
        if self.works:
            fleets = "fleet" if self.fleets == 1 else "fleets"
            return f"{self.version} works" + ("" if self.fleets is None else f" ({self.fleets} {fleets})")
        status = "" if self.status is None else f" {self.status}"
        code = f", code {self.code}" if isinstance(self.code, int) else ""
        verb = "does not work" if self.works is False else "has an unclear result"
        return f"{self.version} {verb} ({self.error}{status}{code})"


@dataclass(frozen=True)
class ProbeResult:
    """Result of `client.probe()`. As text it recommends the arguments to use.

    Attributes:
        results: One for each account and version.
    """

    results: tuple[ProbedVersion, ...]

    def versions(self, account: str | None = None) -> tuple[Version, ...]:
        """The versions that work.

        Args:
            account: The name of an account, or None for all of them together.

        Returns:
            The versions, the lower one first.
        """
        found: set[Version] = {
            one.version for one in self.results if one.works and account in (None, one.account)
        }
        return tuple(sorted(found))

    @property
    def mismatched_accounts(self) -> tuple[str, ...]:
        """The names of accounts that work, but not on the version that the contract's table has for them."""
        return tuple(name for name, results in self._accounts() if _contradicted(results))

    def __str__(self) -> str:
        return "\n".join(
            f"{name}: {', '.join(map(str, results))}. {_advice(results)}"
            for name, results in self._accounts()
        )

    def _accounts(self) -> list[tuple[str, Sequence[ProbedVersion]]]:
        return [(name, tuple(group)) for name, group in groupby(self.results, key=lambda one: one.account)]


def worked(
    account: str, subscription: Subscription | None, version: Version, *, in_use: bool, fleets: int | None
) -> ProbedVersion:
    """Describe a version that works; the arguments are those of `ProbedVersion`."""
    return ProbedVersion(account, subscription, version, in_use, True, fleets, status=200)


def failed(
    account: str, subscription: Subscription | None, version: Version, *, in_use: bool, error: PsaFleetError
) -> ProbedVersion:
    """Describe a version that failed; the arguments are those of `ProbedVersion`, and the error."""
    status = error.status if isinstance(error, (ApiError, DecodeError, TlsError)) else None
    code = error.code if isinstance(error, ApiError) else None
    return ProbedVersion(
        account, subscription, version, in_use, _refusal(error), None, type(error).__name__, status, code
    )


def _refusal(error: PsaFleetError) -> bool | None:
    """Return False for an error about the credentials and the version, None for any other."""
    if isinstance(error, TlsError):
        return False if error.side == "client" else None
    if isinstance(error, NotFoundError) and error.no_data:
        return None  # neither refused nor listed
    if isinstance(error, ApiError) and not isinstance(error, (RateLimitError, ServerError)):
        return False
    return None


def _contradicted(results: Sequence[ProbedVersion]) -> bool:
    subscription = results[0].subscription
    working = [one.version for one in results if one.works]
    return subscription is not None and bool(working) and subscription.version not in working


def _advice(results: Sequence[ProbedVersion]) -> str:
    subscription = results[0].subscription
    working = [one.version for one in results if one.works]
    used: Version = next(one.version for one in results if one.in_use)
    table = None if subscription is None else subscription.version
    if len(working) > 1:
        return _advice_on_both(results, used)
    if not working:
        return _advice_on_none(results)
    (version,) = working
    note = ""
    if subscription is not None and _contradicted(results):
        note = f" The contract's table lists {table} for {subscription.value}, which is wrong here."
    if version == used:
        return f"Leave it as it is.{note}"
    if version == table:
        return f"Leave version out: {version} follows from the subscription."
    return f'Write version="{version}".{note}'


def _advice_on_both(results: Sequence[ProbedVersion], used: Version) -> str:
    fuller = [one.version for one in results if one.fleets]
    if len(fuller) == 1 and fuller[0] != used:
        return f'Only {fuller[0]} lists fleets: write version="{fuller[0]}".'
    return f"Both work: {used} is used. v3 supports more; psa_fleet.features() lists it."


def _advice_on_none(results: Sequence[ProbedVersion]) -> str:
    errors = {one.error for one in results}
    if errors == {NotFoundError.__name__} and any(one.works is None for one in results):
        return (
            "The server lists no fleet, which neither accepts nor refuses the credentials: ask the vendor"
            " whether a fleet is assigned to them."
        )
    if any(one.works is None for one in results):
        return "Try again later: not every response shows whether the credentials are accepted."
    if errors == {TlsError.__name__}:
        return "The server refuses the client certificate: check it, and that it is for this environment."
    if errors == {AuthenticationError.__name__}:
        return "Check client_id, username and password, and that they are for this environment."
    return "Check the credentials, the environment, and what the contract covers; ask the vendor otherwise."
