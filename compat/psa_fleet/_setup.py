"""From a client's arguments to what its connection needs. Nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from ._calls import Api
from .credentials import Credentials
from .errors import ConfigurationError
from .subscription import Subscription, Version, parse_version

if TYPE_CHECKING:
    import ssl

Environment: TypeAlias = Literal["production", "preproduction"]

BASE_URLS: Final[dict[str, str]] = {
    "production": "https://api-cert.groupe-psa.com/connectedcar",
    "preproduction": "https://api-cert-preprod.groupe-psa.com/connectedcar",
}
"""Where the vendor's servers are, by environment."""


class Setup(NamedTuple):
    """What a connection needs."""

    api: Api
    base_url: str
    tls: ssl.SSLContext | None


def set_up(
    subscription: Subscription | str | None,
    credentials: Credentials,
    environment: str | None,
    base_url: str | None,
    version: str | None,
    *,
    own_transport: bool,
) -> Setup:
    """Check a client's arguments.

    Args:
        subscription: What the customer subscribed to.
        credentials: The customer's credentials.
        environment: Which of the vendor's servers.
        base_url: Another server.
        version: Overrides the subscription's version.
        own_transport: Whether the caller brings what carries the requests, TLS included.

    Returns:
        What a connection needs.

    Raises:
        ConfigurationError: When an argument can't be used; it names the argument.
    """
    known = None if subscription is None else Subscription.parse(subscription)
    if known is None and version is None:
        raise ConfigurationError("subscription: give one, or a version", argument="subscription")
    if not isinstance(credentials, Credentials):
        raise ConfigurationError(
            f"credentials: a Credentials(...) is needed, not {type(credentials).__name__}",
            argument="credentials",
        )
    url = _base_url(environment, base_url)
    vendor = url in BASE_URLS.values() or (urlsplit(url).hostname or "").endswith(".groupe-psa.com")
    if vendor and credentials.certificate is None and not own_transport:
        raise ConfigurationError(
            "certificate: the vendor's servers require a client certificate; give Credentials certificate and"
            " private_key",
            argument="certificate",
        )
    chosen: Version = parse_version(version) if version is not None else known.version if known else "v3"
    # Certificate files are read even where they are not used, so that a wrong one is noticed now.
    needs_tls = (
        credentials.certificate is not None or credentials.ca is not None or url.startswith("https://")
    )
    tls = credentials.ssl_context() if needs_tls and not own_transport else None
    return Setup(Api(url, chosen, known), url, tls)


def _base_url(environment: str | None, base_url: str | None) -> str:
    if base_url is not None:
        if environment is not None:
            raise ConfigurationError("base_url: give either it or environment", argument="base_url")
        from ._transport import normal_base_url

        return normal_base_url(base_url)
    found = BASE_URLS.get("production" if environment is None else environment)
    if found is None:
        raise ConfigurationError(
            f'environment: {environment!r} is neither "production" nor "preproduction"; give another server'
            " as base_url",
            argument="environment",
        )
    return found
