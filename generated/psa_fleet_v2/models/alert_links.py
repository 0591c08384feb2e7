"""The model `AlertLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

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
    trips: Link | None = member("trips", Nested("Link"))
    """The trips."""
    additional_properties: dict[str, JSON] = undeclared()
