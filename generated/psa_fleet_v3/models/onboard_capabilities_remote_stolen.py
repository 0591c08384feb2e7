"""The model `OnboardCapabilitiesRemoteStolen`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteStolen(Model):
    """Reporting the vehicle as stolen, tracking and immobilizing it."""

    supported: bool | None = member("supported", BOOLEAN)
    """Whether the vehicle can be reported as stolen, tracked and immobilized."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.supported = raw if (raw := get("supported")) is None or type(raw) is bool else read[0](raw)
