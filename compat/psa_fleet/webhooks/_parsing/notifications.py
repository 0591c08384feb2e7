"""Notifications of monitors and of remote actions."""

from __future__ import annotations

from typing import Final, TypeAlias, get_args

from attrs import field, frozen

from psa_fleet_runtime.model import hidden, names_only, without_nulls

from ..._base.json import JSON, JSONObject
from ...errors import ArgumentError
from ...models import EventAttribute, MonitorEvents, RemoteEvents
from ...subscription import Version
from .body import Body, kind_of, read, version_of
from .events import MonitorEvent, RemoteEvent
from .normalize import event_to_v3

_EVENTS: Final = "events"


@frozen(kw_only=True)
class MonitorNotification:
    """What a monitor sent: one event, or several when it sends batches (`batchNotify`)."""

    monitor_id: str | None
    """Id of the monitor."""
    attributes: list[EventAttribute] | None = field(repr=hidden)
    """Keys and values (those of the type Body) that the monitor was given for its notifications."""
    events: list[MonitorEvent]
    """The events, in the order of the body."""
    additional_properties: dict[str, JSON] = field(repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire.

    When something among the events is no event, the whole list is here too, under `events`.
    """
    version: Version | None = field(eq=False)
    """The version whose format it came in; None when it says nothing that differs between them."""
    _json: JSONObject = field(eq=False, repr=False)

    def to_dict(self) -> JSONObject:
        """The notification in v3's format, as it came otherwise, null members left out."""
        return _without_nulls(self._json)


@frozen(kw_only=True)
class RemoteNotification:
    """What a callback sent about remote actions (v3): one event, or several when it sends batches."""

    callback_id: str | None
    """Id of the callback."""
    attributes: list[EventAttribute] | None = field(repr=hidden)
    """Keys and values (those of the type Body) that the callback was given for its notifications."""
    events: list[RemoteEvent]
    """The events, in the order of the body."""
    additional_properties: dict[str, JSON] = field(repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire.

    When something among the events is no event, the whole list is here too, under `events`.
    """
    version: Version | None = field(eq=False)
    """The version whose format it came in: v3, which alone has remote actions."""
    _json: JSONObject = field(eq=False, repr=False)

    def to_dict(self) -> JSONObject:
        """The notification as it came, null members left out."""
        return _without_nulls(self._json)


Notification: TypeAlias = MonitorNotification | RemoteNotification


def parse(body: Body, version: Version | None = None) -> Notification:
    """Read a notification.

    Whatever the version that sent it, it comes back in v3's shape: operands have their v3 names (and
    `vehicle.engines.running` the words of `vehicle.powertrain.status`: `Running` for true, `NotRunning` for
    false), `objectValue` is a list `objectValues`, an extension has one body, and what is in it is upgraded
    by `psa_fleet.upgrade.to_v3`. Nothing inside a notification makes this fail: what is not of the documented
    type stays in `additional_properties`.

    Args:
        body: The body of the request (JSON in UTF-8, UTF-16 or UTF-32) or what it says.
        version: The version that the notification comes from; left out, it is recognised where the body tells
            it: by an operand that only one version has, by `objectValue` or `objectValues`, by extensions
            whose body is a list (v2) or an object (v3). It is kept as `version` and changes nothing else:
            where nothing tells the versions apart, a notification reads the same in both.

    Returns:
        The notification.

    Raises:
        NotificationError: The body is no notification; it says what the body looks like instead.
        ArgumentError: `version` is no version.
    """
    if version is not None and version not in get_args(Version):
        raise ArgumentError("version: takes `v2`, `v3` or None", argument="version")
    payload = read(body)
    kind = kind_of(payload)
    found = version or version_of(payload, kind)
    events = payload[_EVENTS]
    if not isinstance(events, list):
        events = []
    if kind == "monitor":
        events = [event_to_v3(each) if isinstance(each, dict) else each for each in events]
        payload = {**payload, _EVENTS: events}
        of_monitor = MonitorEvents.from_dict(payload)
        return MonitorNotification(
            monitor_id=of_monitor.monitor_id,
            attributes=of_monitor.attributes,
            events=[MonitorEvent.from_dict(each) for each in _alone(payload, events)],
            additional_properties=of_monitor.additional_properties,
            version=found,
            json=payload,
        )
    of_remotes = RemoteEvents.from_dict(payload)
    return RemoteNotification(
        callback_id=of_remotes.callback_id,
        attributes=of_remotes.attributes,
        events=[RemoteEvent.from_dict(each) for each in _alone(payload, events)],
        additional_properties=of_remotes.additional_properties,
        version=found,
        json=payload,
    )


def _alone(payload: JSONObject, events: list[JSON]) -> list[JSONObject]:
    """Each event with what the notification says of all of them."""
    of_all = {name: value for name, value in payload.items() if name != _EVENTS}
    return [
        {**of_all, **{name: value for name, value in event.items() if value is not None}}
        for event in events
        if isinstance(event, dict)
    ]


def _without_nulls(payload: JSONObject) -> JSONObject:
    copied = without_nulls(payload)
    assert isinstance(copied, dict)
    return copied
