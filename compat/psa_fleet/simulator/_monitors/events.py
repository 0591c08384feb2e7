"""The bodies of notifications, in the words of each version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from ..._base.json import JSON, JSONObject
from .._rendering import common, security, v2, v3
from .._rendering.view import View, iso_time
from .._world.facts import Alert
from .._world.present import Present
from .triggers import Data, Things
from .watched import Look

# The v3 document lists the operands that an event can name, and forgets this one.
_UNNAMED: Final = {"v2": frozenset[str](), "v3": frozenset({"vehicle.drivingBehavior.mode"})}


@dataclass(frozen=True, slots=True)
class Scene:
    """Source of an event of a monitor.

    Attributes:
        view: Version and detail of the rendering.
        fid: The fleet.
        present: The world.
        seen: The vehicle.
        before: The vehicle as it was when it reported its status before.
    """

    view: View
    fid: str
    present: Present
    seen: Look
    before: Look


def _alert(scene: Scene, facts: Alert) -> JSONObject:
    return (v2.alert if scene.view.version == "v2" else v3.alert)(scene.view, scene.fid, facts)


def _things(scene: Scene, things: Things) -> list[JSON]:
    return [
        _alert(scene, thing) if isinstance(thing, Alert) else common.collision(scene.view, scene.fid, thing)
        for thing in things
    ]


def _value(scene: Scene, data: Data) -> JSONObject:
    things = data.things(scene.seen, scene.before)
    if things is None:
        return {"type": "string", "body": {"literalValue": data.literal(scene.seen)}}
    objects = _things(scene, things)
    kind = "obj.alert" if data.operand == "vehicle.alert" else "obj.collision"
    if scene.view.version == "v3":
        # v2 has room for one, so that both versions report the newest.
        shown = objects[-1:] if scene.view.common else objects
        return {"type": kind, "body": {"objectValues": shown}}
    return {"type": kind, "body": {"objectValue": objects[-1]} if objects else {}}


def _status(scene: Scene) -> JSONObject:
    render = v2.status if scene.view.version == "v2" else v3.status
    return render(scene.view, scene.fid, scene.seen.state)


def _position(scene: Scene) -> JSON:
    car = scene.seen.state.vehicle
    if car.private:
        return None
    render = v2.position if scene.view.version == "v2" else v3.position
    return render(scene.view, car.vin, scene.seen.state.sample, scene.seen.at)


def _maintenance(scene: Scene) -> JSON:
    render = v2.maintenance if scene.view.version == "v2" else v3.maintenance
    return render(scene.view, scene.fid, scene.seen.state.vehicle)


def _telemetry(scene: Scene) -> JSON:
    moment = scene.present.moments(scene.seen.trip)[-1]
    render = v2.telemetry if scene.view.version == "v2" else v3.telemetry
    return render(scene.view, scene.fid, moment)


def _collisions(scene: Scene) -> JSON:
    found = _things(scene, scene.seen.collisions)
    return found[-1] if found else None


def _trip(scene: Scene) -> JSON:
    return v3.trip(scene.view, scene.fid, scene.seen.trip)


def _stolen(scene: Scene) -> JSON:
    thefts = scene.present.thefts(scene.seen.state.vehicle.index)
    if not thefts or thefts[-1].over:
        return None
    return security.theft(scene.view, scene.fid, thefts[-1])


_EXTENSIONS: Final[Mapping[str, tuple[str, Callable[[Scene], JSON]]]] = {
    "vehicle.doorsState": ("doorState", lambda scene: _status(scene)["doorsState"]),
    "vehicle.status": ("status", _status),
    "vehicle.maintenance": ("maintenance", _maintenance),
    "vehicle.position": ("position", _position),
    "vehicle.telemetry": ("telemetry", _telemetry),
    "vehicle.alerts": ("alerts", lambda scene: _things(scene, scene.seen.alerts)),
    "vehicle.collisions": ("collisions", _collisions),
    "vehicle.trip": ("trip", _trip),
    "vehicle.stolen": ("stolen", _stolen),
}


def _extension(scene: Scene, name: str) -> JSON:
    member, render = _EXTENSIONS[name]
    content = render(scene)
    body: JSONObject = {} if content is None else {member: content}
    return {"type": name, "body": [body] if scene.view.version == "v2" else body}


def monitor_event(scene: Scene, firing: list[Data], extensions: list[str], *, refresh: bool) -> JSONObject:
    """Render the event of a monitor that fired.

    Args:
        scene: Source of its values.
        firing: The conditions on data that hold.
        extensions: Values of `extendedEventParam`.
        refresh: Whether it is a reminder.

    Returns:
        One of the `events` of a notification.
    """
    values: list[JSON] = [
        {"data": data.operand, "value": _value(scene, data)}
        for data in firing
        if data.operand not in _UNNAMED[scene.view.version]
    ]
    return {
        "fleetId": scene.fid,
        "vin": scene.seen.state.vehicle.vin,
        "eventDate": iso_time(scene.present.now if refresh else scene.seen.at),
        "refresh": refresh,
        "values": values,
        "extensions": [_extension(scene, name) for name in extensions],
    }
