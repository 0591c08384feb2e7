"""The model `OnboardCapabilitiesRemoteChargingParametersImmediate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteChargingParametersImmediate(Model):
    """What can be done at once."""

    start: bool | None = member("start", BOOLEAN)
    """Whether charging can be started."""
    stop: bool | None = member("stop", BOOLEAN)
    """Whether charging can be stopped."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.start = raw if (raw := get("start")) is None or type(raw) is bool else read[0](raw)
        self.stop = raw if (raw := get("stop")) is None or type(raw) is bool else read[1](raw)
