"""The monitors that a simulator holds, and the operations on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet.simulator import monitors
from psa_fleet.simulator.ids import make_id
from psa_fleet.simulator.problems import bad, unknown
from psa_fleet.simulator.view import Version, told

if TYPE_CHECKING:
    from psa_fleet._json import JSON, JSONObject
    from psa_fleet.simulator.reads import Asked


class Store:
    """Monitors by version and fleet, in the order in which they came."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Version, str], dict[str, JSONObject]] = {}
        self._made = 0

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

    def create(self, asked: Asked, body: JSON) -> JSONObject:
        """Take a new monitor; it runs at once."""
        kept = self._of(asked)
        monitor = monitors.check(body, asked.view.version)
        self._made += 1
        mid = make_id(asked.world.seed, "monitor", self._made)
        at, path = told(asked.world.now), ("fleets", asked.fleet.id)
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
        kept["monitor"] = monitors.check(body, asked.view.version)
        return self._reference(asked, kept)

    def set_status(self, asked: Asked, body: JSON) -> JSONObject:
        """Pause a monitor or let it run again."""
        kept = self._find(asked)
        status = body.get("status") if isinstance(body, dict) else None
        if status not in ("Running", "Paused"):
            raise bad("status is Running or Paused")
        kept["status"] = status
        return self._reference(asked, kept)

    def delete(self, asked: Asked, body: JSON) -> None:  # noqa: ARG002  # called as the others are
        """Forget a monitor."""
        self._find(asked)
        del self._of(asked)[asked.ids["mid"]]

    def get(self, asked: Asked) -> JSONObject:
        """Give a monitor."""
        return self._find(asked)

    def page(self, asked: Asked) -> JSONObject:
        """Give a page of the fleet's monitors."""
        return asked.page(list(self._of(asked).values()), lambda kept: kept, "monitors")
