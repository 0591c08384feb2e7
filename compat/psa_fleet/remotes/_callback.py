"""A callback as Python objects, and its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from psa_fleet_v3.models import RemoteType

from .._base.json import JSON, JSONObject
from .._base.plain import make_plain
from .._payloads.notify import Batch, DeliveryRetry, Webhook, batch_from, retry_from, webhook_from
from .._payloads.unknown_members import difference, merged
from ..errors import ArgumentError, CallbackFormatError
from ._action import Action, RemoteName
from ._callback_payload import POLICIES, CallbackSource, read_callback


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback:
    """Registration for the progress of remote actions of some kinds. v3 only.

    `str()` explains it in words and shows no value of an attribute. Change one with `dataclasses.replace`.

    Args:
        notify: Where the progress is posted.
        remotes: The kinds of action to report, at least one: their names on the wire, classes such as
            `psa_fleet.remotes.Horn`, or members of `psa_fleet.models.RemoteType` (there also values that no
            document lists yet).
        label: A name of yours for it.
        retry: What happens to a notification that was not received: `DeliveryRetry.none()` or
            `DeliveryRetry.bounded()`.
        batch: Whether events are gathered. With `$vin` in the query each event comes alone all the same.

    Raises:
        ArgumentError: An argument is not what is described here.
    """

    notify: Webhook
    remotes: Iterable[RemoteName | RemoteType | type[Action] | str]
    label: str | None = None
    retry: DeliveryRetry | None = None
    batch: Batch | None = None
    unknown: JSONObject = field(default_factory=dict, repr=False, hash=False)
    """Members of a payload without a field here, in the payload's shape; `to_dict` writes them back."""

    def __post_init__(self) -> None:
        make_plain(self)
        if not isinstance(self.notify, Webhook):
            raise ArgumentError("notify must be a Webhook", argument="notify")
        if self.label is not None and not isinstance(self.label, str):
            raise ArgumentError("label is text", argument="label")
        if self.retry is not None and self.retry.policy not in POLICIES:
            raise ArgumentError(
                "retry must be DeliveryRetry.none() or DeliveryRetry.bounded(): a callback has no always()",
                argument="retry",
            )
        if isinstance(self.remotes, str):
            raise ArgumentError(
                'remotes must be a list of texts, for example ["Horn", "Doors"]', argument="remotes"
            )
        # A set has no order; what is sent must not depend on Python's.
        kinds = dict.fromkeys(_kind(item) for item in self.remotes)
        listed = sorted(kinds) if isinstance(self.remotes, (set, frozenset)) else kinds
        object.__setattr__(self, "remotes", tuple(listed))
        if not self.remotes:
            raise ArgumentError(
                f"remotes must have at least one of {', '.join(RemoteType)}", argument="remotes"
            )

    def to_dict(self) -> JSONObject:
        """The callback as v3's `RemoteCallbackSubscribe`: a new object each time, with every value."""
        kinds: list[JSON] = [str(kind) for kind in self.remotes]
        payload: JSONObject = {} if self.label is None else {"label": self.label}
        payload |= {"remoteTypes": kinds, "callback": {"webhook": self.notify.to_dict()}}
        if self.retry is not None:
            payload["retryPolicy"] = self.retry.to_dict()
        if self.batch is not None:
            payload["batchNotify"] = self.batch.to_dict()
        return merged(payload, self.unknown)

    @classmethod
    def from_payload(cls, payload: CallbackSource) -> Callback:
        """Read a callback in any published spelling back into objects.

        Values beyond the documented limits, which the constructor refuses, are kept in `unknown`, as is
        everything else that no field holds. So `to_dict` returns what `to_callback` returns for this payload.

        Args:
            payload: As in `to_callback`; also `fleet.callbacks.get(...)`.

        Raises:
            CallbackFormatError: As in `to_callback`, and for an invalid URL.
        """
        new, at = read_callback(payload)
        notify = webhook_from(_object(_object(new["callback"]).get("webhook")))
        if notify is None:
            raise CallbackFormatError(
                "the URL to post to must be an http or https URL with a host",
                pointer=f"{at}/callback/webhook/target",
            )
        kinds = new["remoteTypes"]
        known = cls(
            label=None if "label" not in new else str(new["label"]),
            notify=notify,
            remotes=[RemoteType(str(kind)) for kind in kinds] if isinstance(kinds, list) else [],
            retry=_retry(_object(new.get("retryPolicy"))),
            batch=batch_from(_object(new.get("batchNotify"))),
        )
        return cls(
            label=known.label,
            notify=known.notify,
            remotes=known.remotes,
            retry=known.retry,
            batch=known.batch,
            unknown=difference(new, known.to_dict()),
        )

    def __str__(self) -> str:
        name = self.label or "A callback without a label"
        kinds = _listed([str(kind) for kind in self.remotes])
        text = f"{name}: report the progress of {kinds}, by post to {self.notify}"
        more = [str(part)[0].upper() + str(part)[1:] for part in (self.batch, self.retry) if part]
        return ". ".join([text, *more]) + "."


def _kind(item: object) -> RemoteType:
    if isinstance(item, RemoteType):
        return item
    if isinstance(item, type) and issubclass(item, Action):
        item = getattr(item, "remote_type", None)
    kind = RemoteType(item) if isinstance(item, str) else None
    if kind is None or not kind.is_known:
        shown = repr(item) if isinstance(item, str) else f"a value of type {type(item).__name__}"
        raise ArgumentError(f"remotes: {shown} is not one of {', '.join(RemoteType)}", argument="remotes")
    return kind


def _retry(members: JSONObject) -> DeliveryRetry | None:
    retry = retry_from(members)
    return retry if retry is not None and retry.policy in POLICIES else None


def _object(value: JSON) -> JSONObject:
    return value if isinstance(value, dict) else {}


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
