"""The monitors that a simulator holds, and the operations on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._protocol.problems import bad, unknown
from .._rendering.view import Version, iso_time
from .._world.ids import make_id
from . import bodies

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject
    from .._protocol.delivery import Outbox
    from .._protocol.request import Asked
    from .firing import Firing


class Store:
    """Monitors by version and fleet, in the order in which they came.

    Args:
        firing: Where they run.
        outbox: Where their notifications are.
    """

    def __init__(self, firing: Firing, outbox: Outbox) -> None:
        self._firing = firing
        self._outbox = outbox
        self._kept: dict[tuple[Version, str], dict[str, JSONObject]] = {}
        self._made = 0
        firing.failed = self._fail

    def _fail(self, mid: str) -> None:
        for monitors in self._kept.values():
            if mid in monitors:
                monitors[mid]["status"] = "Failed"

    def _of(self, asked: Asked) -> dict[str, JSONObject]:
        return self._kept.setdefault((asked.view.version, asked.fleet.id), {})

    def _find(self, asked: Asked) -> JSONObject:
        found = self._of(asked).get(asked.ids["mid"])
        if found is None:
            raise unknown("monitor")
        return found

    def _reference(self, asked: Asked, kept: JSONObject) -> JSONObject:
        path = ("fleets", asked.fleet.id)
        links = asked.view.links(fleet=path, monitor=(*path, "monitors", str(kept["monitorId"])))
        return {
            "_links": links,
            **{name: part for name, part in kept.items() if name not in {"monitor", "_links"}},
        }

    def _run(self, asked: Asked, mid: str, monitor: JSONObject) -> None:
        fleet = asked.fleet
        self._firing.start(mid, asked.view, fleet.id, fleet.vehicles, monitor, asked.world.now)

    def create(self, asked: Asked, body: JSON) -> JSONObject:
        """Create a monitor; it runs at once."""
        kept = self._of(asked)
        monitor = bodies.check(body, asked.view.version)
        mid = make_id(asked.world.seed, "monitor", self._made + 1)
        self._run(asked, mid, monitor)
        self._made += 1
        at, path = iso_time(asked.world.now), ("fleets", asked.fleet.id)
        kept[mid] = {
            "_links": asked.view.links(self_=(*path, "monitors", mid), fleet=path),
            "monitorId": mid,
            "monitor": monitor,
            "status": "Running",
            "createdAt": at,
            "updatedAt": at,
        }
        return self._reference(asked, kept[mid])

    def update(self, asked: Asked, body: JSON) -> JSONObject:
        """Replace a monitor (v3)."""
        kept = self._find(asked)
        monitor = bodies.check(body, asked.view.version)
        if kept["status"] == "Running":
            self._run(asked, asked.ids["mid"], monitor)
        kept["monitor"] = monitor
        kept["updatedAt"] = iso_time(asked.world.now)
        return self._reference(asked, kept)

    def set_status(self, asked: Asked, body: JSON) -> JSONObject:
        """Pause a monitor or let it run again."""
        kept = self._find(asked)
        status = body.get("status") if isinstance(body, dict) else None
        if status not in ("Running", "Paused"):
            raise bad("status must be Running or Paused")
        if status != kept["status"]:
            monitor = kept["monitor"]
            if status == "Running" and isinstance(monitor, dict):
                self._run(asked, asked.ids["mid"], monitor)
            else:
                self._firing.stop(asked.ids["mid"])
        kept["status"] = status
        return self._reference(asked, kept)

    def delete(self, asked: Asked, body: JSON) -> None:  # noqa: ARG002  # called as the others are
        """Forget a monitor."""
        self._find(asked)
        mid = asked.ids["mid"]
        del self._of(asked)[mid]
        self._firing.stop(mid)
        self._outbox.forget("monitorId", mid)

    def get(self, asked: Asked) -> JSONObject:
        """Return a monitor."""
        return self._find(asked)

    def page(self, asked: Asked) -> JSONObject:
        """Return a page of the fleet's bodies."""
        return asked.page(list(self._of(asked).values()), lambda kept: kept, "monitors")
