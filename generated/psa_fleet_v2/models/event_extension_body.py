"""The model `EventExtensionBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import OBJECT, Many
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import names_only

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, JSONObject


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
