"""The model `OnboardCapabilitiesRemotePreconditioningParameters`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .onboard_capabilities_remote_preconditioning_parameters_programs import (
        OnboardCapabilitiesRemotePreconditioningParametersPrograms,
    )


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemotePreconditioningParameters(Model):
    """What can be set."""

    programs: OnboardCapabilitiesRemotePreconditioningParametersPrograms | None = member(
        "programs", Nested("OnboardCapabilitiesRemotePreconditioningParametersPrograms")
    )
    """Programs for preconditioning."""
    immediate: bool | None = member("immediate", BOOLEAN)
    """Whether preconditioning can be started at once."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.programs = None if (raw := get("programs")) is None else read[0](raw)
        self.immediate = raw if (raw := get("immediate")) is None or type(raw) is bool else read[1](raw)
