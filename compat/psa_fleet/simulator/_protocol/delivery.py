"""Notifications on their way: put into batches, POSTed to webhooks, and sent again by the retry policy.

The simulator POSTs to this machine only, unless other hosts are named: a world full of made-up monitors must
not call real servers. What it does not send is recorded as undelivered.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal
from urllib.parse import SplitResult, quote, urlencode, urlsplit

from ..._base.json import JSON, JSONObject
from .bodies import an_object

LONGEST: Final = timedelta(days=3)
"""How long a notification is tried."""
_TIMEOUT = 10.0
_MOST_READ = 64 * 1024
"""Bytes of a webhook's response that are read: only its status matters."""
_ALONE: Final = frozenset({"$vin", "$vid"})
"""Variables that keep an event out of a batch when they are in the query."""
_NO_URL: Final = "the target is not an http or https URL"
_A_STRANGER: Final = "the target is not on this machine"
Subject = Literal["monitorId", "callbackId"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to deliver a notification.

    Attributes:
        at: When, by the world's clock.
        target: The scheme and host of the webhook's URL, empty if it has none; its path can be a secret.
        subject: The member of the body that names who notifies: `monitorId` or `callbackId`.
        id: The id of that monitor or callback.
        attempt: 1 for the first.
        status: The HTTP status that came; None when none came.
        problem: Why none came.
        url: The whole URL.
        headers: The headers that the webhook's attributes made.
        body: The notification.
    """

    at: datetime
    target: str
    subject: Subject
    id: str
    attempt: int
    status: int | None
    problem: str | None
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: JSONObject = field(repr=False)

    @property
    def delivered(self) -> bool:
        """Whether the receiver acknowledged it."""
        return self.status is not None and 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where notifications go, and what goes with them; events with equal ones can be batched."""

    subject: Subject
    id: str
    target: str = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    query: tuple[tuple[str, str], ...] = field(repr=False)
    body: tuple[tuple[str, str], ...] = field(repr=False)

    @property
    def url(self) -> str:
        """The target with the query parameters."""
        if not self.query:
            return self.target
        return f"{self.target}{'&' if '?' in self.target else '?'}{urlencode(self.query, quote_via=quote)}"


@dataclass(frozen=True, slots=True)
class Policy:
    """When a notification is sent again: at most so often (None: without end), after so long."""

    attempts: int | None
    delay: timedelta


@dataclass(slots=True)
class Batch:
    """Events that wait for others."""

    envelope: Envelope
    policy: Policy
    due: datetime
    events: list[JSON] = field(default_factory=list)


@dataclass(slots=True)
class Post:
    """A notification that is to be sent."""

    envelope: Envelope
    policy: Policy
    body: JSONObject
    first: datetime
    due: datetime
    attempts: int = 0


class Outbox:
    """All notifications on their way.

    Args:
        hosts: Names of hosts that may be contacted in addition to this machine.
    """

    def __init__(self, hosts: Collection[str] = ()) -> None:
        self.deliveries: list[Delivery] = []
        self._hosts = frozenset(host.lower() for host in hosts)
        self._batches: dict[Envelope, Batch] = {}
        self._posts: list[Post] = []

    def add(
        self,
        subscription: JSONObject,
        subject: Subject,
        id: str,  # as it is called on the wire
        event: JSONObject,
        variables: Mapping[str, str],
        now: datetime,
    ) -> None:
        """Take an event.

        Args:
            subscription: The retry policy, the batches and the webhook of the monitor or callback.
            subject: Which of both it is.
            id: Its id.
            event: The event.
            variables: The values of `$vin` and so on.
            now: The time in the world.
        """
        webhook = an_object(an_object(subscription["callback"], "callback")["webhook"], "webhook")
        envelope, alone = _address(webhook, subject, id, variables)
        batch = subscription.get("batchNotify")
        size, wait = 1, timedelta(0)
        if isinstance(batch, dict) and not alone:
            size = int(str(batch["size"]))
            wait = timedelta(seconds=int(str(batch.get("timeWindow", 60))))
        kept = self._batches.setdefault(envelope, Batch(envelope, _policy(subscription), now + wait))
        kept.events.append(event)
        if alone or len(kept.events) >= size:
            self._close(self._batches.pop(envelope), now)

    def forget(self, subject: Subject, id: str) -> None:  # as it is called on the wire
        """Drop the pending events of a deleted monitor or callback."""

        def other(envelope: Envelope) -> bool:
            return (envelope.subject, envelope.id) != (subject, id)

        self._batches = {envelope: batch for envelope, batch in self._batches.items() if other(envelope)}
        self._posts = [post for post in self._posts if other(post.envelope)]

    def next_due(self) -> datetime | None:
        """Return when something is to be sent; None when nothing waits."""
        waiting = [batch.due for batch in self._batches.values()]
        return min((*waiting, *(post.due for post in self._posts)), default=None)

    def take(self, now: datetime) -> list[Post]:
        """Return what is to be sent now, in order; each is settled afterwards."""
        for envelope in [key for key, batch in self._batches.items() if batch.due <= now]:
            self._close(self._batches.pop(envelope), now)
        due = [post for post in self._posts if post.due <= now]
        self._posts = [post for post in self._posts if post.due > now]
        return due

    def _close(self, batch: Batch, now: datetime) -> None:
        envelope = batch.envelope
        attributes: list[JSON] = [{"key": key, "value": value} for key, value in envelope.body]
        body: JSONObject = {envelope.subject: envelope.id, "attributes": attributes, "events": batch.events}
        self._posts.append(Post(envelope, batch.policy, body, now, now))

    def send(self, post: Post) -> tuple[int | None, str | None]:
        """POST a notification.

        Returns:
            The status that came, or None and why none came.
        """
        try:
            url = urlsplit(post.envelope.url)
            if url.scheme not in ("http", "https") or not url.hostname:
                return None, _NO_URL
            if not self._allowed(url.hostname):
                return None, _A_STRANGER
            return _post(url, post), None
        except (OSError, http.client.HTTPException, ValueError) as error:
            return None, type(error).__name__

    def _allowed(self, host: str) -> bool:
        if host.lower() in self._hosts or host.lower() == "localhost":
            return True
        try:
            return ipaddress.ip_address(host).is_loopback
        except ValueError:
            return False

    def settle(self, post: Post, status: int | None, problem: str | None, now: datetime) -> None:
        """Record an attempt, and plan the next one if the policy has one."""
        post.attempts += 1
        envelope = post.envelope
        made = Delivery(
            now,
            _host(envelope.target),
            envelope.subject,
            envelope.id,
            post.attempts,
            status,
            problem,
            envelope.url,
            dict(envelope.headers),
            post.body,
        )
        self.deliveries.append(made)
        again = now + post.policy.delay
        sent = status is not None or problem not in (_NO_URL, _A_STRANGER)
        left = post.policy.attempts is None or post.attempts < post.policy.attempts
        if not made.delivered and sent and left and again - post.first <= LONGEST:
            post.due = again
            self._posts.append(post)


def _host(target: str) -> str:
    try:
        url = urlsplit(target)
        port = "" if url.port is None else f":{url.port}"
    except ValueError:
        return ""
    return f"{url.scheme}://{url.hostname}{port}" if url.hostname else ""


def _address(
    webhook: JSONObject, subject: Subject, id: str, variables: Mapping[str, str]
) -> tuple[Envelope, bool]:
    """Fill in the attributes; the second result is True if no other event may share the envelope."""
    filled: dict[str, list[tuple[str, str]]] = {"Header": [], "Query": [], "Body": []}
    alone = False
    attributes = webhook.get("attributes")
    for item in attributes if isinstance(attributes, list) else ():
        attribute = an_object(item, "an attribute")
        kind, value = str(attribute["type"]), str(attribute["value"])
        alone = alone or (kind == "Query" and value in _ALONE)
        filled[kind].append((str(attribute["key"]), variables.get(value, value)))
    target = str(webhook["target"])
    parts = (tuple(filled[kind]) for kind in ("Header", "Query", "Body"))
    return Envelope(subject, id, target, *parts), alone


def _policy(subscription: JSONObject) -> Policy:
    kept = subscription.get("retryPolicy")
    policy = kept if isinstance(kept, dict) else {}
    delay = timedelta(seconds=int(str(policy.get("retryDelay", 10))))
    match policy.get("policy"):
        case "Always":
            return Policy(None, delay)
        case "Bounded":
            return Policy(int(str(policy.get("retryNumber", 3))), delay)
    return Policy(1, delay)


def _post(url: SplitResult, post: Post) -> int:
    kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    connection = kind(url.hostname or "", url.port, timeout=_TIMEOUT)
    path = f"{url.path or '/'}{f'?{url.query}' if url.query else ''}"
    headers = {"Content-Type": "application/json", **dict(post.envelope.headers)}
    try:
        connection.request("POST", path, json.dumps(post.body).encode(), headers)
        response = connection.getresponse()
        response.read(_MOST_READ)
        return response.status
    finally:
        connection.close()
