"""The model `TelemetriesEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .telemetry import Telemetry


@define(getstate_setstate=False, repr=False)
class TelemetriesEmbedded(Model):
    """What is sent along."""

    telemetries: list[Telemetry] | None = member("telemetries", Many(Nested("Telemetry")))
    """The messages."""
    additional_properties: dict[str, JSON] = undeclared()
