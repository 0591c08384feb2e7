"""How a monitor notifies: `subscribeParam` and `extendedEventParam`, in the one documented form.

The two versions spell these parts alike. What differs is which extensions exist and which variables the
server fills in; what the target version does not have is refused.
"""

from __future__ import annotations

from typing import Final

from .._base.json import JSON, JSONObject, pointer
from ..errors import ConversionError
from ..subscription import Version
from .fields import Reader, present, spelled, whole_number, words

POLICIES: Final = words("None", "Bounded", "Always")


ATTRIBUTE_TYPES: Final = words("Header", "Body", "Query")


VARIABLES: Final = words("$vin", "$monitorID", "$fleetID", "$vid", "$callbackID", "$remoteType")


# Other channels of a published callback besides `webhook`; no version documents them.
_OTHER_CHANNELS: Final = frozenset({"webhook", "pushnotif", "websocket"})


def subscription(value: JSON, at: str, target: Version, reader: Reader) -> JSONObject:
    """`subscribeParam` in the documented form, whatever published spelling it has.

    Raises:
        ConversionError: An attribute has a variable that the target version does not fill in.
    """
    members = reader.members(value, at, "`subscribeParam`")
    callback, callback_at = reader.field(members, at, "callback")
    retry, retry_at = reader.field(members, at, "retryPolicy")
    batch, batch_at = reader.field(members, at, "batchNotify")
    refresh, _ = reader.field(members, at, "refreshEvent")
    if callback is not None:
        callback, webhook_batch, webhook_batch_at = _callback(callback, callback_at, target, reader)
        batch = _merge_batch(batch, batch_at, webhook_batch, webhook_batch_at, reader)
    if batch is not None:
        batch = _whole_members(reader.members(batch, batch_at, "`batchNotify`"), "size", "timeWindow")
    return (
        present(
            callback=callback,
            retryPolicy=None if retry is None else _retry(retry, retry_at, reader),
            batchNotify=batch,
            refreshEvent=whole_number(refresh),
        )
        | members
    )


def _callback(value: JSON, at: str, target: Version, reader: Reader) -> tuple[JSONObject, JSON, str]:
    members = reader.members(value, at, "`callback`")
    webhook, webhook_at = reader.field(members, at, "webhook")
    flat = {name: item for name, item in members.items() if name not in _OTHER_CHANNELS}
    if webhook is None and "target" in flat:
        webhook, webhook_at = flat, at
        members = {name: item for name, item in members.items() if name in _OTHER_CHANNELS}
    if webhook is None:
        return members, None, at
    web = reader.members(webhook, webhook_at, "`webhook`")
    url, _ = reader.field(web, webhook_at, "target")
    title, _ = reader.field(web, webhook_at, "name")
    attributes, attributes_at = reader.field(web, webhook_at, "attributes", "attributres")
    batch, batch_at = reader.field(web, webhook_at, "batch")
    if attributes is not None:
        attributes = [
            _attribute(item, item_at, target, reader)
            for item, item_at in reader.objects(attributes, attributes_at, "an attribute")
        ]
    written: JSON = present(target=url, name=title, attributes=attributes) | web
    return {"webhook": written} | members, batch, batch_at


def _attribute(members: JSONObject, at: str, target: Version, reader: Reader) -> JSON:
    if "key" not in members:
        raise reader.error(
            "an attribute without `key`", pointer=at, hint="An attribute has `type`, `key` and `value`."
        )
    if "type" in members:
        members["type"] = spelled(members["type"], ATTRIBUTE_TYPES)
    if "value" in members:
        members["value"] = spelled(members["value"], VARIABLES)
        if target == "v2" and members["value"] == "$vid":
            raise ConversionError(
                "v2 does not replace `$vid`; it would arrive unchanged",
                pointer=pointer(at, "value"),
                hint="Use `$vin`.",
            )
    return members


def _retry(value: JSON, at: str, reader: Reader) -> JSONObject:
    members = reader.members(value, at, "`retryPolicy`")
    policy, _ = reader.field(members, at, "policy")
    number, _ = reader.field(members, at, "retryNumber", "maxRetryNumber")
    delay, _ = reader.field(members, at, "retryDelay")
    return (
        present(
            policy=spelled(policy, POLICIES), retryNumber=whole_number(number), retryDelay=whole_number(delay)
        )
        | members
    )


def _merge_batch(batch: JSON, batch_at: str, legacy: JSON, legacy_at: str, reader: Reader) -> JSON:
    """Convert `webhook.batch` ({enabled, size}) to `batchNotify`; refuse two that differ."""
    if legacy is None:
        return batch
    old = reader.members(legacy, legacy_at, "`batch`")
    enabled, _ = reader.field(old, legacy_at, "enabled")
    if enabled is False:
        if batch is None:
            return None
        raise reader.error(
            "`batch` is disabled, but `batchNotify` is set",
            pointer=legacy_at,
            hint="Remove the wrong one.",
        )
    merged = {} if batch is None else dict(reader.members(batch, batch_at, "`batchNotify`"))
    for name, item in old.items():
        if merged.setdefault(name, item) != item:
            raise reader.error(
                f"`{name}` differs between `batch` and `batchNotify`",
                pointer=pointer(legacy_at, name),
                hint="Remove `batch`; it is an old spelling of `batchNotify`.",
            )
    return merged or None


def _whole_members(members: JSONObject, *names: str) -> JSONObject:
    return {
        name: whole_number(item) if name in names else item
        for name, item in members.items()
        if item is not None or name not in names
    }
