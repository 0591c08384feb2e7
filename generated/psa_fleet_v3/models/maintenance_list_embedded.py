"""The model `MaintenanceListEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .maintenance import Maintenance


@define(getstate_setstate=False, repr=False)
class MaintenanceListEmbedded(Model):
    """What is sent along."""

    maintenances: list[Maintenance] | None = member("maintenances", Many(Nested("Maintenance")))
    """The maintenance entries."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("maintenances")):
            self.maintenances = None if raw is None else read[0](raw)
