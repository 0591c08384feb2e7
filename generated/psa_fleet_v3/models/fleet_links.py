"""The model `FleetLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

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
    collisions: Link | None = member("collisions", Nested("Link"))
    """The collisions."""
    monitors: Link | None = member("monitors", Nested("Link"))
    """The monitors."""
    callbacks: Link | None = member("callbacks", Nested("Link"))
    """Remote callbacks."""
    additional_properties: dict[str, JSON] = undeclared()
