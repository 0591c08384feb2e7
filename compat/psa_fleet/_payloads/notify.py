"""How a monitor or a callback notifies: the webhook, how it retries, and how it gathers events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias
from urllib.parse import urlsplit

from .._base.counting import counted
from .._base.json import JSON, JSONObject
from .._base.plain import make_plain, plain
from ..errors import ArgumentError

AttributeType: TypeAlias = Literal["Header", "Query", "Body"]
Policy: TypeAlias = Literal["None", "Bounded", "Always"]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One value that the vendor's server adds to each notification. Its repr hides the value."""

    type: str
    """`Header`, `Query` or `Body`."""
    key: str
    """The name of the header, of the query parameter, or in the body's `attributes`."""
    value: str
    """Any text. The server fills in `$vin`, `$fleetID`; for a monitor `$monitorID` and (v3) `$vid`; for a
    callback of remote actions `$callbackID` and `$remoteType`."""

    def __post_init__(self) -> None:
        make_plain(self)

    def __repr__(self) -> str:
        return f"Attribute({self.type!r}, {self.key!r}, {_shown(self.value)!r})"

    def to_dict(self) -> JSONObject:
        """The attribute as the API's `Attribute`."""
        return {"type": self.type, "key": self.key, "value": self.value}


class Webhook:
    """The customer's server, to which events are posted. Its repr shows no value, and only the URL's host.

    Args:
        url: An http or https URL; use https.
        name: A name of yours for it. None only for one that came without.
        headers: Sent as HTTP headers, for example ``{"Authorization": "Basic ..."}``.
        query: Sent as query parameters. With `$vin` here the server sends each event alone.
        body: Sent in the body under `attributes`.
        attributes: The same, one by one; for a key that comes twice.

    Raises:
        ArgumentError: Not an http URL, or a key or a value is empty or not text.
    """

    __slots__ = ("attributes", "name", "url")

    def __init__(
        self,
        url: str,
        *,
        name: str | None = "webhook",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, str] | None = None,
        attributes: Iterable[Attribute] = (),
    ) -> None:
        try:
            parts = urlsplit(url)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname)
        except (ValueError, AttributeError):
            usable = False
        if not usable:
            raise ArgumentError("url must be an http or https URL with a host", argument="url")
        if name is not None and (not isinstance(name, str) or not name):
            raise ArgumentError("name is text", argument="name")
        groups: tuple[tuple[AttributeType, str, Mapping[str, str] | None], ...] = (
            ("Header", "headers", headers),
            ("Query", "query", query),
            ("Body", "body", body),
        )
        self.url: Final = str(plain(url, "url"))
        self.name: Final = name if name is None else str(plain(name, "name"))
        self.attributes: Final = (
            *attributes,
            *(
                _attribute(kind, argument, key, value)
                for kind, argument, values in groups
                for key, value in (values or {}).items()
            ),
        )

    @property
    def headers(self) -> dict[str, str]:
        """The attributes of type Header."""
        return self._of("Header")

    @property
    def query(self) -> dict[str, str]:
        """The attributes of type Query."""
        return self._of("Query")

    @property
    def body(self) -> dict[str, str]:
        """The attributes of type Body."""
        return self._of("Body")

    def _of(self, kind: AttributeType) -> dict[str, str]:
        return {attribute.key: attribute.value for attribute in self.attributes if attribute.type == kind}

    def to_dict(self) -> JSONObject:
        """The webhook as the API's `Webhook`, with every value."""
        webhook: JSONObject = {"target": self.url}
        if self.name is not None:
            webhook["name"] = self.name
        if self.attributes:
            webhook["attributes"] = [attribute.to_dict() for attribute in self.attributes]
        return webhook

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Webhook) and self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash((self.url, self.name, self.attributes))

    def __repr__(self) -> str:
        groups = (("headers", self.headers), ("query", self.query), ("body", self.body))
        shown = [
            f", {name}={ ({key: _shown(value) for key, value in values.items()})!r}"
            for name, values in groups
            if values
        ]
        hidden = "/..." if urlsplit(self.url).path.strip("/") or urlsplit(self.url).query else ""
        return f"Webhook({str(self) + hidden!r}, name={self.name!r}{''.join(shown)})"

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        host = parts.netloc.rpartition("@")[2]
        # The path of some webhooks is enough to post to them, so it is as secret as a query.
        return f"{parts.scheme}://{host}"


@dataclass(frozen=True, slots=True)
class DeliveryRetry:
    """What happens to a notification that was not received. Made by `none`, `bounded` and `always`.

    The server stops after three days at most.
    """

    policy: str
    attempts: int | None = None
    delay: dt.timedelta | None = None

    def __post_init__(self) -> None:
        make_plain(self)

    @classmethod
    def none(cls) -> DeliveryRetry:
        """It is tried once."""
        return cls("None")

    @classmethod
    def bounded(cls, attempts: int = 3, *, delay: dt.timedelta = dt.timedelta(seconds=10)) -> DeliveryRetry:
        """Retry a number of times.

        Args:
            attempts: At least 1.
            delay: The pause between two tries, whole seconds, at least 1.

        Raises:
            ArgumentError: A number is below its limit.
        """
        retry = cls("Bounded", attempts, delay)
        _at_least("attempts", retry.attempts, 1)
        seconds("delay", retry.delay, 1)
        return retry

    @classmethod
    def always(cls, *, delay: dt.timedelta = dt.timedelta(seconds=10)) -> DeliveryRetry:
        """Retry until it is received.

        Args:
            delay: The pause between two tries, whole seconds, at least 1.

        Raises:
            ArgumentError: The pause is below its limit.
        """
        retry = cls("Always", None, delay)
        seconds("delay", retry.delay, 1)
        return retry

    def to_dict(self) -> JSONObject:
        """The policy as the API's `retryPolicy`."""
        policy: JSONObject = {"policy": self.policy}
        if self.attempts is not None:
            policy["retryNumber"] = self.attempts
        if self.delay is not None:
            policy["retryDelay"] = round(self.delay.total_seconds())
        return policy

    def __str__(self) -> str:
        pause = f" every {self.delay.total_seconds():g} s" if self.delay else ""
        if self.policy == "None":
            return "a failed notification is not retried"
        if self.policy == "Always":
            return f"a failed notification is retried{pause} until it is received"
        times = f" {counted(self.attempts, 'time')}" if self.attempts else ""
        return f"a failed notification is retried{times}{pause}"


@dataclass(frozen=True, slots=True)
class Batch:
    """Events gathered into one notification, sent when either limit is reached.

    Args:
        size: The number of events, at least 1.
        window: The time, whole seconds, at least 5; the server's default is 60.

    Raises:
        ArgumentError: A number is below its limit.
    """

    size: int
    window: dt.timedelta | None = None

    def __post_init__(self) -> None:
        make_plain(self)
        _at_least("size", self.size, 1)
        if self.window is not None:
            seconds("window", self.window, 5)

    def to_dict(self) -> JSONObject:
        """The limits as the API's `batchNotify`."""
        if self.window is None:
            return {"size": self.size}
        return {"size": self.size, "timeWindow": seconds("window", self.window, 5)}

    def __str__(self) -> str:
        window = 60 if self.window is None else self.window.total_seconds()
        return f"notifications have up to {counted(self.size, 'event')}, gathered for {window:g} s"


def webhook_from(members: JSONObject) -> Webhook | None:
    """The API's `Webhook` as an object; None for one that `Webhook` refuses."""
    url, name, attributes = members.get("target"), members.get("name"), members.get("attributes")
    found = attributes if isinstance(attributes, list) else []
    read = [
        Attribute(kind, key, value)
        for attribute in found
        if isinstance(attribute, dict)
        for kind, key, value in [(attribute.get("type"), attribute.get("key"), attribute.get("value"))]
        if isinstance(kind, str) and isinstance(key, str) and isinstance(value, str)
    ]
    try:
        return Webhook(str(url), name=name if isinstance(name, str) and name else None, attributes=read)
    except ArgumentError:
        return None


def retry_from(members: JSONObject) -> DeliveryRetry | None:
    """The API's `retryPolicy` as an object; None for one without a policy."""
    policy, attempts = members.get("policy"), members.get("retryNumber")
    if not isinstance(policy, str):
        return None
    count = attempts if isinstance(attempts, int) and not isinstance(attempts, bool) else None
    return DeliveryRetry(policy, count, duration_from(members.get("retryDelay"), 1))


def batch_from(members: JSONObject) -> Batch | None:
    """The API's `batchNotify` as an object; None for one that `Batch` refuses."""
    size = members.get("size")
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        return None
    return Batch(size, duration_from(members.get("timeWindow"), 5))


def duration_from(value: JSON, least: int) -> dt.timedelta | None:
    """Convert a number of seconds; None for another value, or one below the documented minimum."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= 10**9:
        return None
    return dt.timedelta(seconds=value)


def seconds(argument: str, value: dt.timedelta | None, least: int) -> int:
    """A duration in whole seconds, checked against the documented minimum."""
    if (
        not isinstance(value, dt.timedelta)
        or value % dt.timedelta(seconds=1)
        or value < dt.timedelta(seconds=least)
    ):
        raise ArgumentError(
            f"{argument} must be a timedelta of whole seconds, at least {least}", argument=argument
        )
    return round(value.total_seconds())


def _at_least(argument: str, value: int | None, least: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ArgumentError(f"{argument} must be an integer of at least {least}", argument=argument)


def _attribute(kind: AttributeType, argument: str, key: str, value: JSON) -> Attribute:
    if not isinstance(key, str) or not key or not isinstance(value, str):
        raise ArgumentError(f"{argument} must have names and values that are text", argument=argument)
    return Attribute(kind, key, value)


def _shown(value: str) -> str:
    """Show a variable, which is not secret; mask everything else."""
    return value if value.startswith("$") and value[1:].isalpha() else "***"
