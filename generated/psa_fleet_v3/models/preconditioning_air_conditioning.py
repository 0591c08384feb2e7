"""The model `PreconditioningAirConditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .preconditioning_air_conditioning_failure_cause import PreconditioningAirConditioningFailureCause
    from .preconditioning_air_conditioning_starting_cause import PreconditioningAirConditioningStartingCause
    from .preconditioning_air_conditioning_status import PreconditioningAirConditioningStatus
    from .preconditioning_program import PreconditioningProgram


@define(getstate_setstate=False, repr=False)
class PreconditioningAirConditioning(Model):
    """Heating or cooling."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    status: PreconditioningAirConditioningStatus | None = member(
        "status", Enumeration("PreconditioningAirConditioningStatus")
    )
    """State of preconditioning.

    * `Enabled`: running
    * `Disabled`: off
    * `Finished`: ended as planned
    * `Failure`: a fault ended it
    """
    starting_cause: PreconditioningAirConditioningStartingCause | None = member(
        "startingCause", Enumeration("PreconditioningAirConditioningStartingCause")
    )
    """Why it runs.

    * `Immediate`: someone asked for it
    * `Scheduled`: a program began
    """
    failure_cause: PreconditioningAirConditioningFailureCause | None = member(
        "failureCause", Enumeration("PreconditioningAirConditioningFailureCause")
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
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.status = read[1](raw) if type(raw := get("status")) is str else None
        self.starting_cause = read[2](raw) if type(raw := get("startingCause")) is str else None
        self.failure_cause = read[3](raw) if type(raw := get("failureCause")) is str else None
        if is_short(raw := get("programs")):
            self.programs = None if raw is None else read[4](raw)
