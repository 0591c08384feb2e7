"""The model `OnboardCapabilitiesRemotePreconditioningParametersPrograms`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False)
class OnboardCapabilitiesRemotePreconditioningParametersPrograms(Model):
    """Whether and how many programs can be set."""

    size: int | None = member("size", INTEGER)
    """How many at most."""
    additional_properties: dict[str, JSON] = undeclared()
