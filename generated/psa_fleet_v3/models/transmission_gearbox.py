"""The model `TransmissionGearbox`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .transmission_gearbox_mode import TransmissionGearboxMode
    from .transmission_gearbox_ratio import TransmissionGearboxRatio


@define(getstate_setstate=False, repr=False)
class TransmissionGearbox(Model):
    """The gearbox."""

    mode: TransmissionGearboxMode | None = member("mode", Nested("TransmissionGearboxMode"))
    """Which modes of the gearbox are on."""
    ratio: TransmissionGearboxRatio | None = member("ratio", Enumeration("TransmissionGearboxRatio"))
    """The gear that is in."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.mode = None if (raw := get("mode")) is None else read[0](raw)
        self.ratio = read[1](raw) if type(raw := get("ratio")) is str else None
