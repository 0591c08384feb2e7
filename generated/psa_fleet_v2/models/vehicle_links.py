"""The model `VehicleLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .link import Link


@define(getstate_setstate=False, repr=False)
class VehicleLinks(Model):
    """Links to what belongs to it."""

    self_: Link | None = member("self", Nested("Link"))
    """This resource."""
    fleet: Link | None = member("fleet", Nested("Link"))
    """Its fleet."""
    last_position: Link | None = member("lastPosition", Nested("Link"))
    """Where the vehicle was last seen."""
    trips: Link | None = member("trips", Nested("Link"))
    """The trips."""
    maintenance: Link | None = member("maintenance", Nested("Link"))
    """The maintenance."""
    alerts: Link | None = member("alerts", Nested("Link"))
    """The alerts."""
    status: Link | None = member("status", Nested("Link"))
    """Status of the vehicle."""
    telemetry: Link | None = member("telemetry", Nested("Link"))
    """The telemetry."""
    monitors: Link | None = member("monitors", Nested("Link"))
    """The monitors."""
    callbacks: Link | None = member("callbacks", Nested("Link"))
    """Remote callbacks of the fleet."""
    collisions: Link | None = member("collisions", Nested("Link"))
    """The collisions."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.self_ = None if (raw := get("self")) is None else read[0](raw)
        self.fleet = None if (raw := get("fleet")) is None else read[1](raw)
        self.last_position = None if (raw := get("lastPosition")) is None else read[2](raw)
        self.trips = None if (raw := get("trips")) is None else read[3](raw)
        self.maintenance = None if (raw := get("maintenance")) is None else read[4](raw)
        self.alerts = None if (raw := get("alerts")) is None else read[5](raw)
        self.status = None if (raw := get("status")) is None else read[6](raw)
        self.telemetry = None if (raw := get("telemetry")) is None else read[7](raw)
        self.monitors = None if (raw := get("monitors")) is None else read[8](raw)
        self.callbacks = None if (raw := get("callbacks")) is None else read[9](raw)
        self.collisions = None if (raw := get("collisions")) is None else read[10](raw)
