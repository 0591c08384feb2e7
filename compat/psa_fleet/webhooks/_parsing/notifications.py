"""Notifications of monitors and of remote actions."""

from __future__ import annotations

from typing import Final, TypeAlias, get_args

from attrs import field, frozen

from psa_fleet_runtime.model import without_nulls
from psa_fleet_runtime.shown import hidden, names_only

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

    monitor_id: str | None = field(repr=hidden)
    """Id of the monitor."""
    attributes: list[EventAttribute] | None = field(repr=hidden)
    """Keys and values (those of the type Body) that the monitor was given for its notifications."""
    events: list[MonitorEvent]
    """The events, in the order of the body."""
    additional_properties: dict[str, JSON] = field(repr=names_only)
    """Undeclared members, and members that could not be read as their type, by the names on the wire.

    When an item of the events is not an event, the whole list is here too, under `events`.
    """
    version: Version | None = field(eq=False)
    """The version whose format it came in; None if it has nothing that differs between them."""
    _json: JSONObject = field(eq=False, repr=False, alias="json")

    def to_dict(self) -> JSONObject:
        """The notification in v3's format, as it came otherwise, null members left out."""
        return _without_nulls(self._json)


@frozen(kw_only=True)
class RemoteNotification:
    """What a callback sent about remote actions (v3): one event, or several when it sends batches."""

    callback_id: str | None = field(repr=hidden)
    """Id of the callback."""
    attributes: list[EventAttribute] | None = field(repr=hidden)
    """Keys and values (those of the type Body) that the callback was given for its notifications."""
    events: list[RemoteEvent]
    """The events, in the order of the body."""
    additional_properties: dict[str, JSON] = field(repr=names_only)
    """Undeclared members, and members that could not be read as their type, by the names on the wire.

    When an item of the events is not an event, the whole list is here too, under `events`.
    """
    version: Version | None = field(eq=False)
    """The version whose format it came in: v3, which alone has remote actions."""
    _json: JSONObject = field(eq=False, repr=False, alias="json")

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
        body: The body of the request (JSON in UTF-8, UTF-16 or UTF-32) or its decoded content.
        version: The version that the notification comes from; left out, it is recognized where the body
            reveals
            it: by an operand that only one version has, by `objectValue` or `objectValues`, by extensions
            whose body is a list (v2) or an object (v3). It is kept as `version` and changes nothing else:
            where the body does not reveal it, a notification reads the same in both.

    Returns:
        The notification.

    Raises:
        NotificationError: The body is not a notification; the error describes the body instead.
        ArgumentError: `version` is not a version.
    """
    if version is not None and version not in get_args(Version):
        raise ArgumentError("version must be `v2`, `v3` or None", argument="version")
    return Opened(body, version).notification()


class Opened:
    """A notification whose events are read when they are asked for, so that many need not be in memory."""

    def __init__(self, body: Body, version: Version | None = None) -> None:
        """Decode a body, as `parse` does."""
        self.payload = read(body)
        self.kind = kind_of(self.payload)
        self.version: Version | None = version or version_of(self.payload, self.kind)
        events = self.payload[_EVENTS]
        self._events = events if isinstance(events, list) else []
        self._of_all = {name: value for name, value in self.payload.items() if name != _EVENTS}

    def __len__(self) -> int:
        return len(self._events)

    @property
    def is_whole(self) -> bool:
        """Whether all events are some: `events()` leaves out what is not."""
        return all(isinstance(each, dict) for each in self._events)

    def events(self, start: int, stop: int) -> list[MonitorEvent] | list[RemoteEvent]:
        """Return some of the events, each with everything that the notification has for all of them."""
        some = [each for each in self._events[start:stop] if isinstance(each, dict)]
        if self.kind == "monitor":
            return [MonitorEvent.from_dict(self._alone(event_to_v3(each))) for each in some]
        return [RemoteEvent.from_dict(self._alone(each)) for each in some]

    def notification(self) -> Notification:
        """All of it, as `parse` returns it."""
        if self.kind == "remote":
            of_remotes = RemoteEvents.from_dict(self.payload)
            return RemoteNotification(
                callback_id=of_remotes.callback_id,
                attributes=of_remotes.attributes,
                events=[
                    RemoteEvent.from_dict(self._alone(each))
                    for each in self._events
                    if isinstance(each, dict)
                ],
                additional_properties=of_remotes.additional_properties,
                version=self.version,
                json=self.payload,
            )
        events = [event_to_v3(each) if isinstance(each, dict) else each for each in self._events]
        payload = {**self.payload, _EVENTS: events}
        of_monitor = MonitorEvents.from_dict(payload)
        return MonitorNotification(
            monitor_id=of_monitor.monitor_id,
            attributes=of_monitor.attributes,
            events=[MonitorEvent.from_dict(self._alone(each)) for each in events if isinstance(each, dict)],
            additional_properties=of_monitor.additional_properties,
            version=self.version,
            json=payload,
        )

    def _alone(self, event: JSONObject) -> JSONObject:
        return {**self._of_all, **{name: value for name, value in event.items() if value is not None}}


def _without_nulls(payload: JSONObject) -> JSONObject:
    copied = without_nulls(payload)
    assert isinstance(copied, dict)
    return copied
