"""The model `PreconditioningBaseAirConditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .preconditioning_base_air_conditioning_failure_cause import (
        PreconditioningBaseAirConditioningFailureCause,
    )
    from .preconditioning_base_air_conditioning_starting_cause import (
        PreconditioningBaseAirConditioningStartingCause,
    )
    from .preconditioning_base_air_conditioning_status import PreconditioningBaseAirConditioningStatus
    from .preconditioning_program import PreconditioningProgram


@define(getstate_setstate=False, repr=False)
class PreconditioningBaseAirConditioning(Model):
    """Heating or cooling."""

    status: PreconditioningBaseAirConditioningStatus | None = member(
        "status", Enumeration("PreconditioningBaseAirConditioningStatus")
    )
    """State of preconditioning.

    * `Enabled`: running
    * `Disabled`: off
    * `Finished`: ended as planned
    * `Failure`: a fault ended it
    """
    starting_cause: PreconditioningBaseAirConditioningStartingCause | None = member(
        "startingCause", Enumeration("PreconditioningBaseAirConditioningStartingCause")
    )
    """Why it runs.

    * `Immediate`: someone asked for it
    * `Scheduled`: a program began
    """
    failure_cause: PreconditioningBaseAirConditioningFailureCause | None = member(
        "failureCause", Enumeration("PreconditioningBaseAirConditioningFailureCause")
    )
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
    programs: list[PreconditioningProgram] | None = member("programs", Many(Nested("PreconditioningProgram")))
    """Recurring times."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.status = None if (raw := get("status")) is None else read[0](raw)
        self.starting_cause = None if (raw := get("startingCause")) is None else read[1](raw)
        self.failure_cause = None if (raw := get("failureCause")) is None else read[2](raw)
        if (raw := get("programs")) is None:
            self.programs = None
        elif is_short(raw):
            self.programs = read[3](raw)
