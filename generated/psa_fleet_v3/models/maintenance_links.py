"""The model `MaintenanceLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .link import Link


@define(getstate_setstate=False, repr=False)
class MaintenanceLinks(Model):
    """Links to what belongs to it."""

    self_: Link | None = member("self", Nested("Link"))
    """This resource."""
    vehicle: Link | None = member("vehicle", Nested("Link"))
    """Its vehicle."""
    alerts: Link | None = member("alerts", Nested("Link"))
    """The alerts."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.self_ = None if (raw := get("self")) is None else read[0](raw)
        self.vehicle = None if (raw := get("vehicle")) is None else read[1](raw)
        self.alerts = None if (raw := get("alerts")) is None else read[2](raw)
