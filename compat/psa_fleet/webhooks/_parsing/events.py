"""The events of a notification, as models that stand for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal, TypeAlias

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

from ..._base.json import canonical
from .event_key import key, moment

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

_MODELS: Final = "psa_fleet_v3.models"
_ATTRIBUTES: Final = Many(Nested("EventAttribute", _MODELS))


class _Own(Nested):
    """A model of this module; the others are found by their names."""

    def __init__(self, model: type[Model]) -> None:
        super().__init__(model.__name__, model.__module__)
        self._class = model


@define(getstate_setstate=False, repr=False)
class ExtensionBody(Model):
    """Content of an extension, without links, whatever the model has."""

    door_state: DoorsState | None = member("doorState", Nested("DoorsState", _MODELS))
    """Newest locks and openings, from before the event or its very moment (as all that follow)."""
    status: Status | None = member("status", Nested("Status", _MODELS))
    """Newest status."""
    maintenance: Maintenance | None = member("maintenance", Nested("Maintenance", _MODELS))
    """Newest maintenance."""
    position: Position | None = member("position", Nested("Position", _MODELS), repr=masked)
    """Newest position."""
    telemetry: Telemetry | None = member("telemetry", Nested("Telemetry", _MODELS))
    """Newest telemetry of the kind that the extension's type names."""
    alerts: list[Alert] | None = member("alerts", Many(Nested("Alert", _MODELS)))
    """The alerts that are active."""
    collisions: Collision | None = member("collisions", Nested("Collision", _MODELS))
    """Newest collision."""
    trip: Trip | None = member("trip", Nested("Trip", _MODELS))
    """The trip of the event (v3)."""
    stolen: Stolen | None = member("stolen", Nested("Stolen", _MODELS))
    """The theft, when the vehicle is reported stolen (v3)."""
    additional_properties: dict[str, JSON] = undeclared()


@define(getstate_setstate=False, repr=False)
class Extension(Model):
    """Data that go with an event because the monitor asked for them (`extendedEventParam`)."""

    type_: EventExtensionType | None = member("type", Enumeration("EventExtensionType", _MODELS))
    """What it is, such as `vehicle.status` or `vehicle.telemetry.Kinetic`."""
    body: ExtensionBody | None = member("body", _Own(ExtensionBody))
    """The content."""
    additional_properties: dict[str, JSON] = undeclared()


@define(getstate_setstate=False, repr=False)
class FiredValue(Model):
    """What made a monitor fire: an operand and its value."""

    data: EventOperand | None = member("data", Enumeration("EventOperand", _MODELS))
    """The operand, by its name in v3."""
    value: TypedValue | None = member("value", Nested("TypedValue", _MODELS))
    """Its value, as it is on the wire: `literal`, `alerts` and `collisions` read it."""
    additional_properties: dict[str, JSON] = undeclared()

    @property
    def literal(self) -> str | None:
        """The value as text (`"20"`), or None if it consists of objects. The operand has the meaning."""
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
        objects = value.body.object_values or ()
        return [{k: v for k, v in each.items() if v is not None} for each in objects]


_DETAIL: Final = frozenset({"side", "severity"})


@define(getstate_setstate=False, repr=False)
class MonitorEvent(Model):
    """One firing of a monitor for one vehicle, with the data that its notification has for all events."""

    monitor_id: str | None = member("monitorId", TEXT, repr=masked)
    """Id of the monitor."""
    attributes: list[EventAttribute] | None = member("attributes", _ATTRIBUTES, repr=masked)
    """Keys and values (those of the type Body) that the monitor was given for its notifications."""
    fleet_id: str | None = member("fleetId", TEXT, repr=masked)
    """Id of the fleet."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    event_date: datetime.datetime | None = member("eventDate", TIMESTAMP)
    """When it happened."""
    values: list[FiredValue] | None = member("values", Many(_Own(FiredValue)))
    """What made it fire: one entry for each trigger on data."""
    extensions: list[Extension] | None = member("extensions", Many(_Own(Extension)))
    """The data that were asked for in `extendedEventParam`."""
    refresh: bool | None = member("refresh", BOOLEAN)
    """False when the condition has just become true, true for a reminder."""
    additional_properties: dict[str, JSON] = undeclared()

    kind: ClassVar[Literal["monitor"]] = "monitor"
    """Distinguishes it from a `RemoteEvent`."""

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
        values = sorted(canonical(each.to_dict()).decode() for each in self.values or ())
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


@define(getstate_setstate=False, repr=False)
class RemoteEvent(Model):
    """One step of a remote action, with the data that its notification has for all events."""

    callback_id: str | None = member("callbackId", TEXT, repr=masked)
    """Id of the callback."""
    attributes: list[EventAttribute] | None = member("attributes", _ATTRIBUTES, repr=masked)
    """Keys and values (those of the type Body) that the callback was given for its notifications."""
    remote_action_id: str | None = member("remoteActionId", TEXT, repr=masked)
    """Id of the action."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    event_date: datetime.datetime | None = member("eventDate", TIMESTAMP)
    """When it happened."""
    remote_type: NotifiedRemoteType | None = member("remoteType", Enumeration("NotifiedRemoteType", _MODELS))
    """Kind of action."""
    event_status: RemoteEventStatus | None = member("eventStatus", Nested("RemoteEventStatus", _MODELS))
    """How far it got."""
    additional_properties: dict[str, JSON] = undeclared()

    kind: ClassVar[Literal["remote"]] = "remote"
    """Distinguishes it from a `MonitorEvent`."""

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


# The others must be there, and are None where they cannot be read.
_FIRING: Final = frozenset({"fleetId", "values", "refresh"})
_STEP: Final = frozenset({"callbackId", "vin", "remoteType"})

Event: TypeAlias = MonitorEvent | RemoteEvent
