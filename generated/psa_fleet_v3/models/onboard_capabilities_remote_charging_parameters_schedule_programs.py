"""The model `OnboardCapabilitiesRemoteChargingParametersSchedulePrograms`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteChargingParametersSchedulePrograms(Model):
    """Whether and how many programs can be set."""

    supported: bool | None = member("supported", BOOLEAN)
    """Whether the vehicle can do it."""
    size: int | None = member("size", INTEGER)
    """How many at most."""
    additional_properties: dict[str, JSON] = undeclared()
