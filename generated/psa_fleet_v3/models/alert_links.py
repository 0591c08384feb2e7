"""The model `AlertLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .link import Link


@define(getstate_setstate=False, repr=False)
class AlertLinks(Model):
    """Links to what belongs to it."""

    self_: Link | None = member("self", Nested("Link"))
    """This resource."""
    vehicle: Link | None = member("vehicle", Nested("Link"))
    """Its vehicle."""
    position: Link | None = member("position", Nested("Link"))
    """Where its vehicle was last seen."""
    trips: list[Link] | None = member("trips", Many(Nested("Link")))
    """The trips."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.self_ = None if (raw := get("self")) is None else read[0](raw)
        self.vehicle = None if (raw := get("vehicle")) is None else read[1](raw)
        self.position = None if (raw := get("position")) is None else read[2](raw)
        if is_short(raw := get("trips")):
            self.trips = None if raw is None else read[3](raw)
