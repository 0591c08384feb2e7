"""The model `PreconditioningAirConditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .preconditioning_air_conditioning_failure_cause import PreconditioningAirConditioningFailureCause
    from .preconditioning_air_conditioning_status import PreconditioningAirConditioningStatus
    from .preconditioning_program import PreconditioningProgram

__all__ = ["PreconditioningAirConditioning"]


@define(getstate_setstate=False)
class PreconditioningAirConditioning(Model):
    """Heating or cooling."""

    status: PreconditioningAirConditioningStatus | None = None
    """State of preconditioning.

    * `Enabled`: running
    * `Disabled`: off
    * `Finished`: ended as planned
    * `Failure`: a fault ended it
    """
    failure_cause: PreconditioningAirConditioningFailureCause | None = None
    """Why it failed.

    * `Defect`: a fault
    * `DoorOpened`: a door is open
    * `LowBattery`: the battery is too low
    * `LowFuelLevel`: fuel is too low
    * `TooManyUnusedProg`: it ran too often without a drive after it
    """
    programs: list[PreconditioningProgram] | None = None
    """Recurring times."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "status": (
            "status",
            Enumeration("preconditioning_air_conditioning_status", "PreconditioningAirConditioningStatus"),
        ),
        "failure_cause": (
            "failureCause",
            Enumeration(
                "preconditioning_air_conditioning_failure_cause", "PreconditioningAirConditioningFailureCause"
            ),
        ),
        "programs": ("programs", Many(Nested("preconditioning_program", "PreconditioningProgram"))),
    }
