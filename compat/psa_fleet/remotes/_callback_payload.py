"""From any published spelling of a callback to the one that v3's document has."""

from __future__ import annotations

from typing import Final, TypeAlias

from psa_fleet_v3.models import RemoteType

from .._base.json import JSON, JSONObject, kind_of, pointer
from .._payloads.fields import Reader, present, spelled, words
from .._payloads.source import MonitorSource, read
from .._payloads.subscribe_param import subscription
from ..errors import CallbackFormatError

CallbackSource: TypeAlias = MonitorSource
"""A mapping, JSON text or bytes, a model, or a `psa_fleet.remotes.Callback`."""

EXPECTED: Final = (
    "Expected is an object with `remoteTypes` and `callback`, the latter with a `webhook` that has `target` "
    "and `name`; `label`, `retryPolicy` and `batchNotify` may be there."
)
POLICIES: Final = ("None", "Bounded")
"""Values of a callback's `retryPolicy`; a monitor's accepts `Always` as well."""

READER: Final = Reader(CallbackFormatError)
_SPELLINGS: Final = words(*map(str, RemoteType))


def to_callback(payload: CallbackSource) -> JSONObject:
    """The callback in the documented form, v3's `RemoteCallbackSubscribe`.

    A number beyond a documented limit stays (the server judges it), and so do unknown members and kinds of
    action that no document lists.

    Args:
        payload: A callback as a mapping, JSON text, bytes, a generated model or a `Callback`, in any
            published spelling: `notificationTypes` for `remoteTypes`, `maxRetryNumber` for `retryNumber`,
            `callback` without `webhook`, and those that `psa_fleet.monitors.to_new_format` accepts. It is
            never changed. Of a callback as the server returns it the part under `subscribe` is used.

    Returns:
        A new object.

    Raises:
        CallbackFormatError: The payload is malformed, names no kind of action, has no webhook or the retry
            policy `Always`, or repeats a member in JSON text. `pointer` has the place.
    """
    return read_callback(payload)[0]


def read_callback(payload: CallbackSource) -> tuple[JSONObject, str]:
    """Return the callback in the documented form, and the pointer of its place in the caller's payload."""
    source, at = read(payload, "callback", EXPECTED, CallbackFormatError), ""
    inner = source.get("subscribe")
    if "callback" not in source and isinstance(inner, dict):
        source, at = inner, "/subscribe"
    label, label_at = READER.field(source, at, "label")
    if label is not None and not isinstance(label, str):
        raise CallbackFormatError(f"the label must be text, not {kind_of(label)}", pointer=label_at)
    types, types_at = READER.field(source, at, "remoteTypes", "notificationTypes")
    kinds = _kinds(types, types_at, source)
    notify = subscription(source, at, "v3", READER)
    _check_webhook(notify.get("callback"), f"{at}/callback")
    _check_policy(notify.get("retryPolicy"), f"{at}/retryPolicy")
    return present(label=label, remoteTypes=kinds) | notify, at


def _kinds(value: JSON, at: str, beside: JSONObject) -> list[JSON]:
    items = [value] if isinstance(value, str) else value
    if items is None or items == []:
        foreign = " `type` belongs to the API for end users." if "type" in beside else ""
        raise CallbackFormatError(
            "the callback does not name the kinds of action to report",
            pointer=at,
            hint=f"List them in `remoteTypes`: {', '.join(RemoteType)}.{foreign}",
        )
    if not isinstance(items, list):
        raise CallbackFormatError(
            f"`remoteTypes` is expected as a list of texts, not {kind_of(items)}", pointer=at
        )
    for index, item in enumerate(items):
        if not isinstance(item, str) or not item:
            raise CallbackFormatError(
                f"a kind of action is expected here as text, not {kind_of(item)}", pointer=pointer(at, index)
            )
    return [spelled(item, _SPELLINGS) for item in items]


def _check_webhook(value: JSON, at: str) -> None:
    members = READER.members(value, at, "`callback` with a `webhook`")
    webhook = READER.members(members.get("webhook"), f"{at}/webhook", "`webhook`")
    target = webhook.get("target")
    if not isinstance(target, str) or not target:
        raise CallbackFormatError(
            f"the URL to post to is expected in `target` as text, not {kind_of(target)}",
            pointer=f"{at}/webhook/target",
        )


def _check_policy(value: JSON, at: str) -> None:
    if isinstance(value, dict) and value.get("policy") == "Always":
        raise CallbackFormatError(
            "a callback does not support the retry policy `Always` of monitors",
            pointer=f"{at}/policy",
            hint=f"Use one of {', '.join(POLICIES)}.",
        )
