"""The model `OnboardCapabilitiesRemoteStolen`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteStolen(Model):
    """The theft report."""

    supported: bool | None = member("supported", BOOLEAN)
    """Whether the vehicle can do it."""
    additional_properties: dict[str, JSON] = undeclared()
