"""From a body to the JSON object of a notification, and its kind. No I/O."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from ..._base.json import JSON, JSONMapping, JSONObject, loads
from ...errors import NotificationError
from ...monitors.operands import OPERANDS
from ...subscription import Version
from .unreadable import NOTHING, shape_of_json, shape_of_text

NotificationKind: TypeAlias = Literal["monitor", "remote"]
Body: TypeAlias = bytes | bytearray | memoryview | str | JSONMapping

_DEEPEST: Final = 64  # a status in an extension has a dozen levels
_OF_REMOTES: Final = frozenset({"remoteActionId", "remoteType", "eventStatus"})
_OF_MONITORS: Final = frozenset({"fleetId", "values", "extensions", "refresh"})
_ONLY_V3: Final = frozenset({"vehicle.trip", "vehicle.stolen"})
_HINT: Final = "A notification has `monitorId` or `callbackId`, and a list `events`"


def read(body: Body) -> JSONObject:
    """Decode a body.

    Raises:
        NotificationError: It holds no JSON object.
    """
    value: JSON
    if isinstance(body, Mapping):
        value = dict(body)
    else:
        content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else bytes(body)
        try:
            value = loads(content)
        except ValueError:
            shape = shape_of_text(content)
            raise _foreign(shape, hint=None if shape == NOTHING else _HINT) from None
    if not isinstance(value, dict):
        raise _foreign(shape_of_json(value))
    if _too_deep(value):
        raise _foreign(f"JSON nested in more than {_DEEPEST} levels")
    return value


def kind_of(payload: JSONObject) -> NotificationKind:
    """Distinguish a monitor's notification from one of remote actions.

    Raises:
        NotificationError: It is neither.
    """
    if "events" not in payload:
        raise _foreign(shape_of_json(payload))
    events = payload["events"]
    if events is not None and not isinstance(events, list):
        raise NotificationError(
            f"`events` is not a list, but {shape_of_json(events)}",
            pointer="/events",
            looks_like=shape_of_json(events),
            hint=_HINT,
        )
    monitor, callback = payload.get("monitorId"), payload.get("callbackId")
    if (monitor is None) != (callback is None):
        return "remote" if monitor is None else "monitor"
    for event in events or ():
        if isinstance(event, dict):
            members = {name for name, value in event.items() if value is not None}
            if not members.isdisjoint(_OF_REMOTES):
                return "remote"
            if not members.isdisjoint(_OF_MONITORS):
                return "monitor"
    raise _foreign("an object with `events` of another kind")


def version_of(payload: JSONObject, kind: NotificationKind) -> Version | None:
    """The version whose format a notification has, or None when it has nothing that differs."""
    if kind == "remote":
        return "v3"
    events = payload.get("events")
    for event in events if isinstance(events, list) else ():
        if isinstance(event, dict):
            version = _version_of_values(event.get("values")) or _version_of_extensions(
                event.get("extensions")
            )
            if version is not None:
                return version
    return None


def _version_of_values(values: JSON) -> Version | None:
    for fired in values if isinstance(values, list) else ():
        if not isinstance(fired, dict):
            continue
        operand = OPERANDS.get(str(fired.get("data")))
        if operand is not None and len(operand.versions) == 1:
            return operand.versions[0]
        value = fired.get("value")
        body = value.get("body") if isinstance(value, dict) else None
        if isinstance(body, dict):
            if "objectValues" in body:
                return "v3"
            if "objectValue" in body:
                return "v2"
    return None


def _version_of_extensions(extensions: JSON) -> Version | None:
    for extension in extensions if isinstance(extensions, list) else ():
        if isinstance(extension, dict):
            body = extension.get("body")
            if isinstance(body, list):
                return "v2"
            if isinstance(body, dict) or extension.get("type") in _ONLY_V3:
                return "v3"
    return None


def _foreign(looks_like: str, hint: str | None = _HINT) -> NotificationError:
    return NotificationError(f"no notification: it looks like {looks_like}", looks_like=looks_like, hint=hint)


def _too_deep(value: JSON) -> bool:
    level: list[JSON] = [value]
    for _ in range(_DEEPEST):
        level = [
            child
            for item in level
            for child in (item.values() if isinstance(item, dict) else item if isinstance(item, list) else ())
            if isinstance(child, (dict, list))
        ]
        if not level:
            return False
    return True
