"""The model `RemoteStolenTrackingPeriod`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class RemoteStolenTrackingPeriod(Model):
    """How often a stolen vehicle sends data."""

    running: int | None = member("running", INTEGER)
    """Seconds between messages with the ignition on; at least 5."""
    shutdown: int | None = member("shutdown", INTEGER)
    """Seconds between messages with the ignition off; at least 60."""
    additional_properties: dict[str, JSON] = undeclared()
