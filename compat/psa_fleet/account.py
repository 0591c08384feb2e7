"""One subscription with its credentials, of which a client may have several."""

from __future__ import annotations

from dataclasses import dataclass

from .credentials import Credentials
from .errors import ConfigurationError
from .subscription import Subscription, Version, parse_version


@dataclass(frozen=True)
class Account:
    """A subscription and the credentials for it. Several make one client: `FleetClient([Account(...), ...])`.

    Attributes:
        subscription: What the customer subscribed to, as a `Subscription` or by the vendor's name for it.
            None when `version` is given.
        credentials: The customer's credentials.
        name: What the program calls the account. By default the subscription's name, or the version.
        version: `v2` or `v3`, where the credentials work on another version than the subscription's.

    Raises:
        ConfigurationError: An argument cannot be used; it names the argument.
    """

    subscription: Subscription | str | None
    credentials: Credentials
    name: str = ""
    version: Version | None = None

    def __post_init__(self) -> None:
        known = None if self.subscription is None else Subscription.parse(self.subscription)
        if known is None and self.version is None:
            raise ConfigurationError("subscription or version is required", argument="subscription")
        if self.version is not None:
            parse_version(self.version)
        if not isinstance(self.credentials, Credentials):
            raise ConfigurationError(
                f"credentials must be a Credentials(...), not {type(self.credentials).__name__}",
                argument="credentials",
            )
        if not isinstance(self.name, str):
            raise ConfigurationError("name must be text", argument="name")
        # The class is frozen for its users.
        object.__setattr__(self, "subscription", known)
        object.__setattr__(self, "name", self.name.strip() or (known.value if known else str(self.version)))
