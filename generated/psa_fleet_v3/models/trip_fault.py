"""The model `TripFault`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .trip_fault_cause import TripFaultCause
    from .trip_fault_kind import TripFaultKind


@define(getstate_setstate=False, repr=False)
class TripFault(Model):
    """Data that a trip lacks, and why."""

    fault: TripFaultKind | None = member("fault", Enumeration("TripFaultKind"))
    """What is missing."""
    cause: TripFaultCause | None = member("cause", Enumeration("TripFaultCause"))
    """Why it is missing."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.fault = read[0](raw) if type(raw := get("fault")) is str else None
        self.cause = read[1](raw) if type(raw := get("cause")) is str else None
