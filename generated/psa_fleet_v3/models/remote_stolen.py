"""The model `RemoteStolen`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_stolen_immobilization import RemoteStolenImmobilization
    from .remote_stolen_tracking_period import RemoteStolenTrackingPeriod


@define(getstate_setstate=False, repr=False)
class RemoteStolen(Model):
    """Report a vehicle as stolen, follow it, or immobilise it.

    One member at a time.
    """

    stolen: bool | None = member("stolen", BOOLEAN)
    """True reports the vehicle as stolen, false withdraws the report."""
    tracking_period: RemoteStolenTrackingPeriod | None = member(
        "trackingPeriod", Nested("RemoteStolenTrackingPeriod")
    )
    """How often a stolen vehicle's data are collected.

    The vendor names no unit; seconds are our reading.
    """
    immobilization: RemoteStolenImmobilization | None = member(
        "immobilization", Nested("RemoteStolenImmobilization")
    )
    """Immobilisation."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.stolen = raw if (raw := get("stolen")) is None or type(raw) is bool else read[0](raw)
        self.tracking_period = None if (raw := get("trackingPeriod")) is None else read[1](raw)
        self.immobilization = None if (raw := get("immobilization")) is None else read[2](raw)
