"""The model `ECoachingLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .link import Link


@define(getstate_setstate=False, repr=False)
class ECoachingLinks(Model):
    """Links to what belongs to it."""

    self_: Link | None = member("self", Nested("Link"))
    """This resource."""
    vehicle: Link | None = member("vehicle", Nested("Link"))
    """Its vehicle."""
    trip: Link | None = member("trip", Nested("Link"))
    """Its trip."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.self_ = None if (raw := get("self")) is None else read[0](raw)
        self.vehicle = None if (raw := get("vehicle")) is None else read[1](raw)
        self.trip = None if (raw := get("trip")) is None else read[2](raw)
