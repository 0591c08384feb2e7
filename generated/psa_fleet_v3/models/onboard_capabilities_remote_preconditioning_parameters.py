"""The model `OnboardCapabilitiesRemotePreconditioningParameters`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .onboard_capabilities_remote_preconditioning_parameters_programs import (
        OnboardCapabilitiesRemotePreconditioningParametersPrograms,
    )

__all__ = ["OnboardCapabilitiesRemotePreconditioningParameters"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemotePreconditioningParameters(Model):
    """What can be set."""

    programs: OnboardCapabilitiesRemotePreconditioningParametersPrograms | None = None
    """Whether and how many programs can be set."""
    immediate: bool | None = None
    """Whether it can be done at once."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "programs": (
            "programs",
            Nested(
                "onboard_capabilities_remote_preconditioning_parameters_programs",
                "OnboardCapabilitiesRemotePreconditioningParametersPrograms",
            ),
        ),
        "immediate": ("immediate", BOOLEAN),
    }
