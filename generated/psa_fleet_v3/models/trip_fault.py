"""The model `TripFault`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .trip_fault_cause import TripFaultCause
    from .trip_fault_kind import TripFaultKind

__all__ = ["TripFault"]


@define(getstate_setstate=False)
class TripFault(Model):
    """Data that a trip lacks, and why."""

    fault: TripFaultKind | None = None
    """What is missing."""
    cause: TripFaultCause | None = None
    """Why it is missing."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "fault": ("fault", Enumeration("trip_fault_kind", "TripFaultKind")),
        "cause": ("cause", Enumeration("trip_fault_cause", "TripFaultCause")),
    }
