"""The model `LuminosityBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class LuminosityBase(Model):
    """Light around the vehicle, without a time of its own."""

    day: bool | None = member("day", BOOLEAN)
    """True by day, false by night."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.day = raw if (raw := get("day")) is None or type(raw) is bool else read[0](raw)
