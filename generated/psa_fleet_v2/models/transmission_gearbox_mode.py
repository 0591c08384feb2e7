"""The model `TransmissionGearboxMode`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False, repr=False)
class TransmissionGearboxMode(Model):
    """Which modes of the gearbox are on."""

    automatic: bool | None = member("automatic", BOOLEAN)
    """Whether it shifts by itself."""
    sequential: bool | None = member("sequential", BOOLEAN)
    """Whether it is shifted step by step."""
    sport: bool | None = member("sport", BOOLEAN)
    """Whether the sport mode is on."""
    snow: bool | None = member("snow", BOOLEAN)
    """Whether the snow mode is on."""
    additional_properties: dict[str, JSON] = undeclared()
