"""The model `Transmission`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .transmission_gearbox import TransmissionGearbox


@define(getstate_setstate=False, repr=False)
class Transmission(Model):
    """The gearbox."""

    gearbox: TransmissionGearbox | None = member("gearbox", Nested("TransmissionGearbox"))
    """The gearbox."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.gearbox = None if (raw := get("gearbox")) is None else read[0](raw)
