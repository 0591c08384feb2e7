"""The model `TransmissionGearboxMode`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


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

    def _read_all(self, get: Get, read: Reads) -> None:
        self.automatic = raw if (raw := get("automatic")) is None or type(raw) is bool else read[0](raw)
        self.sequential = raw if (raw := get("sequential")) is None or type(raw) is bool else read[1](raw)
        self.sport = raw if (raw := get("sport")) is None or type(raw) is bool else read[2](raw)
        self.snow = raw if (raw := get("snow")) is None or type(raw) is bool else read[3](raw)
