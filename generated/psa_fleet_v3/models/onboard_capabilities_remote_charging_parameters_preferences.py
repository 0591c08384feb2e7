"""The model `OnboardCapabilitiesRemoteChargingParametersPreferences`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteChargingParametersPreferences(Model):
    """Preferences for charging."""

    level: bool | None = member("level", BOOLEAN)
    """How full, in %."""
    type_: bool | None = member("type", BOOLEAN)
    """Which kind it is."""
    additional_properties: dict[str, JSON] = undeclared()
