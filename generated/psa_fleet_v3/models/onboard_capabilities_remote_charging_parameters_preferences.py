"""The model `OnboardCapabilitiesRemoteChargingParametersPreferences`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteChargingParametersPreferences(Model):
    """Which preferences for charging can be set."""

    level: bool | None = member("level", BOOLEAN)
    """Whether the power level of charging (`preferences.level`) can be set."""
    type_: bool | None = member("type", BOOLEAN)
    """Whether it can be set how far to charge (`preferences.type`)."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.level = raw if (raw := get("level")) is None or type(raw) is bool else read[0](raw)
        self.type_ = raw if (raw := get("type")) is None or type(raw) is bool else read[1](raw)
