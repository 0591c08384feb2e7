"""What a customer can subscribe to, and which version of the API that is."""

from __future__ import annotations

import re
from enum import Enum
from typing import Literal, TypeAlias

from .errors import ConfigurationError

Version: TypeAlias = Literal["v2", "v3"]
"""A version of the API."""

VERSIONS: tuple[Version, ...] = ("v2", "v3")


class Subscription(Enum):
    """A subscription to the B2B Web API. Its value is the vendor's name for it.

    The API's version follows from it. The vendor's own pages have contradicted this table at times: where the
    credentials at hand work on the other version, pass `version="v2"` or `version="v3"`.
    """

    CONNECTED_FLEET = "connected fleet"
    """A fleet's own vehicles, v2."""

    TMTS = "TMTS"
    """Telematics as a service, v2."""

    UBI = "UBI"
    """Usage-based insurance, v2."""

    DELEGATION_PUBLIQUE = "delegation publique"
    """Vehicles of a public body, v3."""

    @property
    def version(self) -> Version:
        """The version of the API behind the subscription."""
        return "v3" if self is Subscription.DELEGATION_PUBLIQUE else "v2"

    @classmethod
    def parse(cls, value: Subscription | str) -> Subscription:
        """Read a subscription's name.

        Args:
            value: A subscription, or its name as the vendor or this library spells it: in any case, with or
                without accents, its words parted by blanks, underscores or hyphens.

        Returns:
            The subscription.

        Raises:
            ConfigurationError: Not one of the subscriptions.
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            plain = _plain(value)
            for known in cls:
                if _plain(known.value) == plain:
                    return known
        names = ", ".join(f"{known.value!r}" for known in cls)
        raise ConfigurationError(
            f"subscription: {value!r} is not one of the four subscriptions: {names}",
            argument="subscription",
        )


def _plain(name: str) -> str:
    import unicodedata

    letters = unicodedata.normalize("NFKD", name)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[\s_-]+", " ", bare).strip().casefold()


def parse_version(value: str) -> Version:
    """Check the name of a version.

    Args:
        value: `v2` or `v3`.

    Returns:
        The same.

    Raises:
        ConfigurationError: It is anything else.
    """
    for known in VERSIONS:
        if value == known:
            return known
    raise ConfigurationError(f'version: {value!r} is neither "v2" nor "v3"', argument="version")
