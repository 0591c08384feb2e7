"""The events of a notification, as models that stand for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias

from attrs import define, field

from psa_fleet_v3.codecs import BOOLEAN, TEXT, TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_v3.model import Fields, Model, hidden, names_only

from .event_key import canonical, key, moment

if TYPE_CHECKING:
    import datetime

    from ..._base.json import JSON
    from ...models import (
        Alert,
        Collision,
        DoorsState,
        EventAttribute,
        EventExtensionType,
        EventOperand,
        Maintenance,
        NotifiedRemoteType,
        Position,
        RemoteEventStatus,
        Status,
        Stolen,
        Telemetry,
        Trip,
        TypedValue,
    )

_ATTRIBUTES: Final = Many(Nested("event_attribute", "EventAttribute"))


class _Own(Nested):
    """A model of this module; the others are found by their names."""

    def __init__(self, model: type[Model]) -> None:
        super().__init__(model.__module__, model.__name__)
        self._class = model


@define(getstate_setstate=False)
class ExtensionBody(Model):
    """What an extension tells. Links are missing in it, whatever the model has."""

    door_state: DoorsState | None = None
    """Newest locks and openings, from before the event or its very moment (as all that follow)."""
    status: Status | None = None
    """Newest status."""
    maintenance: Maintenance | None = None
    """Newest maintenance."""
    position: Position | None = field(default=None, repr=hidden)
    """Newest position."""
    telemetry: Telemetry | None = None
    """Newest telemetry of the kind that the extension's type names."""
    alerts: list[Alert] | None = None
    """The alerts that are active."""
    collisions: Collision | None = None
    """Newest collision."""
    trip: Trip | None = None
    """The trip of the event (v3)."""
    stolen: Stolen | None = None
    """The theft, when the vehicle is reported stolen (v3)."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "door_state": ("doorState", Nested("doors_state", "DoorsState")),
        "status": ("status", Nested("status", "Status")),
        "maintenance": ("maintenance", Nested("maintenance", "Maintenance")),
        "position": ("position", Nested("position", "Position")),
        "telemetry": ("telemetry", Nested("telemetry", "Telemetry")),
        "alerts": ("alerts", Many(Nested("alert", "Alert"))),
        "collisions": ("collisions", Nested("collision", "Collision")),
        "trip": ("trip", Nested("trip", "Trip")),
        "stolen": ("stolen", Nested("stolen", "Stolen")),
    }


@define(getstate_setstate=False)
class Extension(Model):
    """Data that go with an event because the monitor asked for them (`extendedEventParam`)."""

    type_: EventExtensionType | None = None
    """What it is, such as `vehicle.status` or `vehicle.telemetry.Kinetic`."""
    body: ExtensionBody | None = None
    """The content."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": (
            "type",
            Enumeration("event_extension_type", "EventExtensionType"),
        ),
        "body": ("body", _Own(ExtensionBody)),
    }


@define(getstate_setstate=False)
class FiredValue(Model):
    """What made a monitor fire: an operand and its value."""

    data: EventOperand | None = None
    """The operand, by its name in v3."""
    value: TypedValue | None = None
    """Its value, as it is on the wire: `literal`, `alerts` and `collisions` read it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "data": ("data", Enumeration("event_operand", "EventOperand")),
        "value": ("value", Nested("typed_value", "TypedValue")),
    }

    @property
    def literal(self) -> str | None:
        """The value as text (`"20"`), or None when it is objects. The operand says what it means."""
        body = self.value.body if self.value is not None else None
        return body.literal_value if body is not None else None

    @property
    def alerts(self) -> list[Alert]:
        """The alerts that made it fire; empty when something else did."""
        from ...models import Alert

        return [Alert.from_dict(each) for each in self._objects("obj.alert")]

    @property
    def collisions(self) -> list[Collision]:
        """The collisions that made it fire. A bare side or severity is put into `details` of one."""
        from ...models import Collision

        return [
            Collision.from_dict(
                each if "details" in each or each.keys().isdisjoint(_DETAIL) else {"details": [each]}
            )
            for each in self._objects("obj.collision")
        ]

    def _objects(self, type_: str) -> list[dict[str, JSON]]:
        value = self.value
        if value is None or value.type_ != type_ or value.body is None:
            return []
        return [each.to_dict() for each in value.body.object_values or ()]


_DETAIL: Final = frozenset({"side", "severity"})


@define(getstate_setstate=False)
class MonitorEvent(Model):
    """One firing of a monitor for one vehicle, with what its notification says of all its events."""

    monitor_id: str | None = None
    """Id of the monitor."""
    attributes: list[EventAttribute] | None = field(default=None, repr=hidden)
    """Keys and values (those of the type Body) that the monitor was given for its notifications."""
    fleet_id: str | None = None
    """Id of the fleet."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    event_date: datetime.datetime | None = None
    """When it happened."""
    values: list[FiredValue] | None = None
    """What made it fire: one entry for each trigger on data."""
    extensions: list[Extension] | None = None
    """The data that were asked for in `extendedEventParam`."""
    refresh: bool | None = None
    """False when the condition has just become true, true for a reminder."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    kind: ClassVar[Literal["monitor"]] = "monitor"
    """Tells it from a `RemoteEvent`."""

    _fields: ClassVar[Fields] = {
        "monitor_id": ("monitorId", TEXT),
        "attributes": ("attributes", _ATTRIBUTES),
        "fleet_id": ("fleetId", TEXT),
        "vin": ("vin", TEXT),
        "event_date": ("eventDate", TIMESTAMP),
        "values": ("values", Many(_Own(FiredValue))),
        "extensions": ("extensions", Many(_Own(Extension))),
        "refresh": ("refresh", BOOLEAN),
    }

    @property
    def key(self) -> str:
        """The same for the same event however often, in whichever batch and format it comes.

        `monitor-` and 32 hexadecimal digits, made from the ids, the vehicle, the moment, what fired and
        `refresh`; from all of the event where one of these is missing.
        """
        date = self.event_date
        unread = not _FIRING.isdisjoint(self.additional_properties)
        if date is None or self.monitor_id is None or self.vin is None or unread:
            return key(self.kind, ["whole", self.to_dict()])
        values = sorted(canonical(each.to_dict()) for each in self.values or ())
        return key(
            self.kind, [self.monitor_id, self.fleet_id, self.vin, moment(date), self.refresh, [*values]]
        )

    @property
    def status(self) -> Status | None:
        """The status among the extensions."""
        return next((body.status for body in self._bodies() if body.status is not None), None)

    @property
    def position(self) -> Position | None:
        """The position among the extensions."""
        return next((body.position for body in self._bodies() if body.position is not None), None)

    @property
    def door_state(self) -> DoorsState | None:
        """Locks and openings among the extensions."""
        return next((body.door_state for body in self._bodies() if body.door_state is not None), None)

    @property
    def maintenance(self) -> Maintenance | None:
        """The maintenance among the extensions."""
        return next((body.maintenance for body in self._bodies() if body.maintenance is not None), None)

    @property
    def trip(self) -> Trip | None:
        """The trip among the extensions (v3)."""
        return next((body.trip for body in self._bodies() if body.trip is not None), None)

    @property
    def stolen(self) -> Stolen | None:
        """The theft among the extensions (v3)."""
        return next((body.stolen for body in self._bodies() if body.stolen is not None), None)

    @property
    def telemetry(self) -> list[Telemetry]:
        """All telemetry among the extensions: one entry for each kind that was asked for."""
        return [body.telemetry for body in self._bodies() if body.telemetry is not None]

    @property
    def alerts(self) -> list[Alert]:
        """The active alerts among the extensions."""
        return [alert for body in self._bodies() for alert in body.alerts or ()]

    @property
    def collisions(self) -> list[Collision]:
        """The collisions among the extensions."""
        return [body.collisions for body in self._bodies() if body.collisions is not None]

    def _bodies(self) -> list[ExtensionBody]:
        return [each.body for each in self.extensions or () if each.body is not None]


@define(getstate_setstate=False)
class RemoteEvent(Model):
    """One step of a remote action, with what its notification says of all its events."""

    callback_id: str | None = None
    """Id of the callback."""
    attributes: list[EventAttribute] | None = field(default=None, repr=hidden)
    """Keys and values (those of the type Body) that the callback was given for its notifications."""
    remote_action_id: str | None = None
    """Id of the action."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    event_date: datetime.datetime | None = None
    """When it happened."""
    remote_type: NotifiedRemoteType | None = None
    """Kind of action."""
    event_status: RemoteEventStatus | None = None
    """How far it got."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    kind: ClassVar[Literal["remote"]] = "remote"
    """Tells it from a `MonitorEvent`."""

    _fields: ClassVar[Fields] = {
        "callback_id": ("callbackId", TEXT),
        "attributes": ("attributes", _ATTRIBUTES),
        "remote_action_id": ("remoteActionId", TEXT),
        "vin": ("vin", TEXT),
        "event_date": ("eventDate", TIMESTAMP),
        "remote_type": ("remoteType", Enumeration("notified_remote_type", "NotifiedRemoteType")),
        "event_status": ("eventStatus", Nested("remote_event_status", "RemoteEventStatus")),
    }

    @property
    def key(self) -> str:
        """The same for the same event however often and in whichever batch it comes.

        `remote-` and 32 hexadecimal digits, made from the ids, the moment and the step; from all of the event
        where one of these is missing.
        """
        date, status = self.event_date, self.event_status
        unread = not _STEP.isdisjoint(self.additional_properties)
        if date is None or status is None or self.remote_action_id is None or unread:
            return key(self.kind, ["whole", self.to_dict()])
        facts: list[JSON] = [self.callback_id, self.remote_action_id, self.vin, moment(date)]
        return key(self.kind, [*facts, self.remote_type, status.to_dict()])


_FIRING: Final = frozenset({"monitorId", "fleetId", "vin", "eventDate", "values", "refresh"})
_STEP: Final = frozenset({"callbackId", "remoteActionId", "vin", "eventDate", "remoteType", "eventStatus"})

Event: TypeAlias = MonitorEvent | RemoteEvent
