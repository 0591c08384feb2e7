"""The model `EventExtensionBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import OBJECT, Many
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import names_only

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, JSONObject, Reads


@define(getstate_setstate=False, repr=False)
class EventExtensionBody(Model):
    """Content of an extension."""

    door_state: JSONObject | None = member("doorState", OBJECT, repr=names_only)
    """Newest locks and openings."""
    status: JSONObject | None = member("status", OBJECT, repr=names_only)
    """Newest status."""
    maintenance: JSONObject | None = member("maintenance", OBJECT, repr=names_only)
    """Newest maintenance."""
    position: JSONObject | None = member("position", OBJECT, repr=names_only)
    """Newest position."""
    telemetry: JSONObject | None = member("telemetry", OBJECT, repr=names_only)
    """Newest telemetry."""
    alerts: list[JSONObject] | None = member("alerts", Many(OBJECT), repr=names_only)
    """Alerts that are active at that time."""
    collisions: JSONObject | None = member("collisions", OBJECT, repr=names_only)
    """Newest collisions."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.door_state = raw if (raw := get("doorState")) is None or type(raw) is dict else read[0](raw)
        self.status = raw if (raw := get("status")) is None or type(raw) is dict else read[1](raw)
        self.maintenance = raw if (raw := get("maintenance")) is None or type(raw) is dict else read[2](raw)
        self.position = raw if (raw := get("position")) is None or type(raw) is dict else read[3](raw)
        self.telemetry = raw if (raw := get("telemetry")) is None or type(raw) is dict else read[4](raw)
        if is_short(raw := get("alerts")):
            self.alerts = None if raw is None else read[5](raw)
        self.collisions = raw if (raw := get("collisions")) is None or type(raw) is dict else read[6](raw)
