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
    """Heating or cooling."""

    status: PreconditioningBaseAirConditioningStatus | None = None
    """State of preconditioning.

    * `Enabled`: running
    * `Disabled`: off
    * `Finished`: ended as planned
    * `Failure`: a fault ended it
    """
    starting_cause: PreconditioningBaseAirConditioningStartingCause | None = None
    """Why it runs.

    * `Immediate`: someone asked for it
    * `Scheduled`: a program began
    """
    failure_cause: PreconditioningBaseAirConditioningFailureCause | None = None
    """Why it failed.

    * `Defect`: a fault
    * `DoorOpened`: a door is open
    * `LowBattery`: the battery is too low
    * `LowFuelLevel`: fuel is too low
    * `TooManyUnusedProg`: it ran too often without a drive after it
    * `WindowsRoofOpened`: a window or the roof is open
    * `HoodOpened`: the bonnet is open
    * `NotParked`: the vehicle is not parked
    * `OtherFailures`: something else
    """
    programs: list[PreconditioningProgram] | None = None
    """Recurring times."""
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
