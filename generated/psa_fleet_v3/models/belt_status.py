"""The model `BeltStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .belt_status_belt import BeltStatusBelt
    from .belt_status_id import BeltStatusId


@define(getstate_setstate=False, repr=False)
class BeltStatus(Model):
    """The belt of one seat."""

    belt: BeltStatusBelt | None = member("belt", Enumeration("BeltStatusBelt"))
    """State of the belt.

    The meanings are our reading.

    * `Normal`: fastened or not needed
    * `Omission`: missing
    """
    id: BeltStatusId | None = member("id", Enumeration("BeltStatusId"), repr=masked)
    """Which seat."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.belt = read[0](raw) if type(raw := get("belt")) is str else None
        self.id = read[1](raw) if type(raw := get("id")) is str else None
