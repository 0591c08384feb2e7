"""The model `OnboardCapabilitiesRemoteChargingParametersSchedulePrograms`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteChargingParametersSchedulePrograms(Model):
    """Programs for charging."""

    supported: bool | None = member("supported", BOOLEAN)
    """Whether programs can be set."""
    size: int | None = member("size", INTEGER)
    """How many programs the vehicle accepts at most."""
    additional_properties: dict[str, JSON] = undeclared()
