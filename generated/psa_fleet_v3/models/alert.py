"""The model `Alert`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .alert_links import AlertLinks
    from .alert_message import AlertMessage
    from .alert_severity import AlertSeverity
    from .position import Position


@define(getstate_setstate=False, repr=False)
class Alert(Model):
    """A warning that the vehicle showed to its driver, from when it came on until it went off."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
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
    started_at: datetime.datetime | None = member("startedAt", TIMESTAMP)
    """When it began (RFC 3339)."""
    end_at: datetime.datetime | None = member("endAt", TIMESTAMP)
    """When it ended (RFC 3339); absent while it lasts."""
    start_position: Position | None = member("startPosition", Nested("Position"))
    """Last known position of the vehicle when the alert came on."""
    end_position: Position | None = member("endPosition", Nested("Position"))
    """Last known position of the vehicle when the alert went off."""
    links: AlertLinks | None = member("_links", Nested("AlertLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[1](raw)
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[2](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[3](raw)
        self.active = raw if (raw := get("active")) is None or type(raw) is bool else read[4](raw)
        self.type_ = read[5](raw) if type(raw := get("type")) is str else None
        self.severity = read[6](raw) if type(raw := get("severity")) is str else None
        self.started_at = None if (raw := get("startedAt")) is None else read[7](raw)
        self.end_at = None if (raw := get("endAt")) is None else read[8](raw)
        self.start_position = None if (raw := get("startPosition")) is None else read[9](raw)
        self.end_position = None if (raw := get("endPosition")) is None else read[10](raw)
        self.links = None if (raw := get("_links")) is None else read[11](raw)

    @property
    def start_latitude(self) -> float | None:
        """Latitude of the place where it began, in degrees north.

        None when it is not reported.
        """
        return None if (part_0 := self.start_position) is None else part_0.latitude

    @property
    def start_longitude(self) -> float | None:
        """Longitude of the place where it began, in degrees east.

        None when it is not reported.
        """
        return None if (part_0 := self.start_position) is None else part_0.longitude

    @property
    def end_latitude(self) -> float | None:
        """Latitude of the place where it ended, in degrees north.

        None when it is not reported.
        """
        return None if (part_0 := self.end_position) is None else part_0.latitude

    @property
    def end_longitude(self) -> float | None:
        """Longitude of the place where it ended, in degrees east.

        None when it is not reported.
        """
        return None if (part_0 := self.end_position) is None else part_0.longitude

    @property
    def is_active(self) -> bool | None:
        """Whether it is still active.

        None when it is not reported.
        """
        return self.active
