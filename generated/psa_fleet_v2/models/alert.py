"""The model `Alert`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

    from .alert_links import AlertLinks
    from .alert_message import AlertMessage
    from .alert_severity import AlertSeverity
    from .position import Position


@define(getstate_setstate=False, repr=False)
class Alert(Model):
    """A warning that the vehicle showed to its driver, from when it came on until it went off."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    active: bool | None = member("active", BOOLEAN)
    """True while the warning is on."""
    type_: AlertMessage | None = member("type", Enumeration("AlertMessage"))
    """What the warning is about."""
    severity: AlertSeverity | None = member("severity", Enumeration("AlertSeverity"))
    """How serious it is.

    * `Information`: worth mending
    * `Warning`: should be mended soon
    * `Critical`: do not drive before it is repaired
    """
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    started_at: datetime.datetime | None = member("startedAt", TIMESTAMP)
    """When it began (RFC 3339)."""
    end_at: datetime.datetime | None = member("endAt", TIMESTAMP)
    """When it ended (RFC 3339); absent while it lasts."""
    start_position: Position | None = member("startPosition", Nested("Position"))
    """Last known position of the vehicle when the alert came on.

    The vendor describes the two positions the other way round here; the names and v3 say this.
    """
    end_position: Position | None = member("endPosition", Nested("Position"))
    """Last known position of the vehicle when the alert went off.

    See `startPosition`.
    """
    links: AlertLinks | None = member("_links", Nested("AlertLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()
