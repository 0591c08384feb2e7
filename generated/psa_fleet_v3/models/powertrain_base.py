"""The model `PowertrainBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .powertrain_base_status import PowertrainBaseStatus


@define(getstate_setstate=False, repr=False)
class PowertrainBase(Model):
    """State of the powertrain as a whole, without a time of its own."""

    status: PowertrainBaseStatus | None = member("status", Enumeration("PowertrainBaseStatus"))
    """State of the powertrain."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.status = read[0](raw) if type(raw := get("status")) is str else None
