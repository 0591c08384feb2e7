"""The model `RemoteStolenTrackingPeriod`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


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
