"""The model `TransmissionGearboxGear`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .transmission_gearbox_gear_recommended import TransmissionGearboxGearRecommended


@define(getstate_setstate=False, repr=False)
class TransmissionGearboxGear(Model):
    """Gears."""

    recommended: TransmissionGearboxGearRecommended | None = member(
        "recommended", Enumeration("TransmissionGearboxGearRecommended")
    )
    """Which change of gear the vehicle recommends.

    * `None`: none
    * `Up`: a higher gear
    * `Down`: a lower gear
    * `UpDown`: either
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.recommended = read[0](raw) if type(raw := get("recommended")) is str else None
