"""The model `RemoteStolenTrackingPeriod`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class RemoteStolenTrackingPeriod(Model):
    """How often a stolen vehicle's data are collected.

    The vendor names no unit; seconds are our reading.
    """

    running: int | None = member("running", INTEGER)
    """Period while the ignition is on; at least 5.

    The vendor names no unit; seconds are our reading.
    """
    shutdown: int | None = member("shutdown", INTEGER)
    """Period while the ignition is off; at least 60.

    The vendor names no unit; seconds are our reading.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.running = raw if (raw := get("running")) is None or type(raw) is int else read[0](raw)
        self.shutdown = raw if (raw := get("shutdown")) is None or type(raw) is int else read[1](raw)
