"""The model `FleetLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .link import Link


@define(getstate_setstate=False, repr=False)
class FleetLinks(Model):
    """Links to what belongs to it."""

    self_: Link | None = member("self", Nested("Link"))
    """This resource."""
    vehicles: Link | None = member("vehicles", Nested("Link"))
    """The vehicles."""
    status: Link | None = member("status", Nested("Link"))
    """Status of each vehicle."""
    maintenances: Link | None = member("maintenances", Nested("Link"))
    """The maintenance entries."""
    alerts: Link | None = member("alerts", Nested("Link"))
    """The alerts."""
    trips: Link | None = member("trips", Nested("Link"))
    """The trips."""
    monitors: Link | None = member("monitors", Nested("Link"))
    """The monitors."""
    collisions: Link | None = member("collisions", Nested("Link"))
    """The collisions."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.self_ = None if (raw := get("self")) is None else read[0](raw)
        self.vehicles = None if (raw := get("vehicles")) is None else read[1](raw)
        self.status = None if (raw := get("status")) is None else read[2](raw)
        self.maintenances = None if (raw := get("maintenances")) is None else read[3](raw)
        self.alerts = None if (raw := get("alerts")) is None else read[4](raw)
        self.trips = None if (raw := get("trips")) is None else read[5](raw)
        self.monitors = None if (raw := get("monitors")) is None else read[6](raw)
        self.collisions = None if (raw := get("collisions")) is None else read[7](raw)
