"""From a client's arguments to what its connection needs. Nothing is sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast
from urllib.parse import urlsplit

from .._operations.api import Api
from .._operations.environments import BASE_URLS
from ..account import Account
from ..credentials import Credentials
from ..errors import ConfigurationError
from ..subscription import Subscription, Version

if TYPE_CHECKING:
    import ssl


class Setup(NamedTuple):
    """What the connection of one account needs."""

    account: Account
    api: Api
    tls: ssl.SSLContext | None


def accounts_of(
    subscription: Subscription | str | Sequence[Account] | None,
    credentials: Credentials | None,
    version: Version | None,
) -> tuple[Account, ...]:
    """Check a client's first arguments.

    Args:
        subscription: What the customer subscribed to, or several accounts.
        credentials: The customer's credentials; None where there are accounts.
        version: Overrides the subscription's version; None where there are accounts.

    Returns:
        One account or several.

    Raises:
        ConfigurationError: An argument cannot be used; it names the argument.
    """
    if not isinstance(subscription, Sequence) or isinstance(subscription, str):
        # A missing one is refused there, for callers without a type checker.
        return (Account(subscription, cast("Credentials", credentials), version=version),)
    for name, value in (("credentials", credentials), ("version", version)):
        if value is not None:
            raise ConfigurationError(f"{name}: each Account has its own; leave it out here", argument=name)
    if not subscription or not all(isinstance(one, Account) for one in subscription):
        raise ConfigurationError("accounts must be a list of at least one Account(...)", argument="accounts")
    for name, count in Counter(one.name for one in subscription).items():
        if count > 1:
            raise ConfigurationError(
                f"accounts: {count} of them are named {name!r}; distinguish them with Account(..., name=...)",
                argument="accounts",
            )
    return tuple(subscription)


def set_up(
    accounts: Sequence[Account], environment: str | None, base_url: str | None, *, own_transport: bool
) -> tuple[Setup, ...]:
    """Check a client's accounts, and find out where they go.

    Args:
        accounts: The accounts.
        environment: Which of the vendor's servers.
        base_url: Another server.
        own_transport: Whether the caller brings what carries the requests, TLS included.

    Returns:
        What their connections need, in the order of the accounts. Those with the same certificate share one
        TLS context.

    Raises:
        ConfigurationError: Something cannot be used; it names the argument, and the account where there
            are several.
    """
    url = base_url_of(environment, base_url)
    contexts: dict[Credentials, ssl.SSLContext | None] = {}
    made = []
    for account in accounts:
        # The certificate's part of the credentials.
        same = replace(account.credentials, client_id="-", username="-", password="-")
        try:
            if same not in contexts:
                contexts[same] = None if own_transport else tls_of(account.credentials, url)
        except ConfigurationError as error:
            if len(accounts) == 1:
                raise
            raise ConfigurationError(f"account {account.name!r}: {error}", argument=error.argument) from error
        known = None if account.subscription is None else Subscription.parse(account.subscription)
        version: Version = account.version or (known.version if known else "v3")
        made.append(Setup(account, Api(url, version, known), contexts[same]))
    return tuple(made)


def tls_of(credentials: Credentials, url: str) -> ssl.SSLContext | None:
    """Build the TLS context for a server; None where nothing needs one.

    Raises:
        ConfigurationError: A certificate cannot be used, or the vendor's servers are to get none.
    """
    vendor = url in BASE_URLS.values() or (urlsplit(url).hostname or "").endswith(".groupe-psa.com")
    if vendor and credentials.certificate is None:
        raise ConfigurationError(
            "certificate: the vendor's servers require a client certificate; set Credentials certificate and"
            " private_key",
            argument="certificate",
        )
    # Certificate files are read even where they are not used, so that a wrong one is noticed now.
    needed = credentials.certificate is not None or credentials.ca is not None or url.startswith("https://")
    return credentials.ssl_context() if needed else None


def base_url_of(environment: str | None, base_url: str | None) -> str:
    """Find the base URL that a client's arguments name.

    Raises:
        ConfigurationError: Both are given, or one cannot be used.
    """
    if base_url is not None:
        if environment is not None:
            raise ConfigurationError("base_url and environment cannot be combined", argument="base_url")
        from .addresses import normal_base_url

        return normal_base_url(base_url)
    found = BASE_URLS.get("production" if environment is None else environment)
    if found is None:
        raise ConfigurationError(
            f'environment: {environment!r} is neither "production" nor "preproduction";'
            " pass the URL of another server as base_url",
            argument="environment",
        )
    return found
