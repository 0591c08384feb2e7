"""The model `VehicleItemLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .link import Link


@define(getstate_setstate=False, repr=False)
class VehicleItemLinks(Model):
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
    remotes: Link | None = member("remotes", Nested("Link"))
    """Remote actions."""
    callbacks: Link | None = member("callbacks", Nested("Link"))
    """Remote callbacks of the fleet."""
    collisions: Link | None = member("collisions", Nested("Link"))
    """The collisions."""
    additional_properties: dict[str, JSON] = undeclared()
