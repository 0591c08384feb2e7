"""The model `TripsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .trip import Trip


@define(getstate_setstate=False, repr=False)
class TripsEmbedded(Model):
    """What is sent along."""

    trips: list[Trip] | None = member("trips", Many(Nested("Trip")))
    """The trips."""
    additional_properties: dict[str, JSON] = undeclared()
