"""The model `PreconditioningBaseAirConditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .preconditioning_base_air_conditioning_failure_cause import (
        PreconditioningBaseAirConditioningFailureCause,
    )
    from .preconditioning_base_air_conditioning_starting_cause import (
        PreconditioningBaseAirConditioningStartingCause,
    )
    from .preconditioning_base_air_conditioning_status import PreconditioningBaseAirConditioningStatus
    from .preconditioning_program import PreconditioningProgram

__all__ = ["PreconditioningBaseAirConditioning"]


@define(getstate_setstate=False)
class PreconditioningBaseAirConditioning(Model):
    """PreconditioningBaseAirConditioning."""

    status: PreconditioningBaseAirConditioningStatus | None = None
    starting_cause: PreconditioningBaseAirConditioningStartingCause | None = None
    failure_cause: PreconditioningBaseAirConditioningFailureCause | None = None
    programs: list[PreconditioningProgram] | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "status": (
            "status",
            Enumeration(
                "preconditioning_base_air_conditioning_status", "PreconditioningBaseAirConditioningStatus"
            ),
        ),
        "starting_cause": (
            "startingCause",
            Enumeration(
                "preconditioning_base_air_conditioning_starting_cause",
                "PreconditioningBaseAirConditioningStartingCause",
            ),
        ),
        "failure_cause": (
            "failureCause",
            Enumeration(
                "preconditioning_base_air_conditioning_failure_cause",
                "PreconditioningBaseAirConditioningFailureCause",
            ),
        ),
        "programs": ("programs", Many(Nested("preconditioning_program", "PreconditioningProgram"))),
    }
