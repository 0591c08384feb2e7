"""The model `TransmissionGearbox`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .transmission_gearbox_gear import TransmissionGearboxGear
    from .transmission_gearbox_mode import TransmissionGearboxMode


@define(getstate_setstate=False, repr=False)
class TransmissionGearbox(Model):
    """The gearbox."""

    gear: TransmissionGearboxGear | None = member("gear", Nested("TransmissionGearboxGear"))
    """Gears."""
    mode: TransmissionGearboxMode | None = member("mode", Nested("TransmissionGearboxMode"))
    """Which modes of the gearbox are on."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.gear = None if (raw := get("gear")) is None else read[0](raw)
        self.mode = None if (raw := get("mode")) is None else read[1](raw)
