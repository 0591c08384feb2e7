"""The model `BatteryBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class BatteryBase(Model):
    """The 12 V battery, without a time of its own."""

    voltage: float | None = member("voltage", NUMBER)
    """State of health of the 12 V battery, in %.

    It is not a voltage, despite the name.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.voltage = raw if (raw := get("voltage")) is None or type(raw) is float else read[0](raw)
