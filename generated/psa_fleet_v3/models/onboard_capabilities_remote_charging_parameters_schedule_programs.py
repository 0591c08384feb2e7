"""The model `OnboardCapabilitiesRemoteChargingParametersSchedulePrograms`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteChargingParametersSchedulePrograms(Model):
    """Programs for charging."""

    supported: bool | None = member("supported", BOOLEAN)
    """Whether programs can be set."""
    size: int | None = member("size", INTEGER)
    """How many programs the vehicle accepts at most."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.supported = raw if (raw := get("supported")) is None or type(raw) is bool else read[0](raw)
        self.size = raw if (raw := get("size")) is None or type(raw) is int else read[1](raw)
