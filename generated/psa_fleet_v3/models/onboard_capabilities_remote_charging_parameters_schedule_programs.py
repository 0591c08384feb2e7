"""The model `OnboardCapabilitiesRemoteChargingParametersSchedulePrograms`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["OnboardCapabilitiesRemoteChargingParametersSchedulePrograms"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteChargingParametersSchedulePrograms(Model):
    """Whether and how many programs can be set."""

    supported: bool | None = None
    """Whether the vehicle can do it."""
    size: int | None = None
    """How many at most."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "supported": ("supported", BOOLEAN),
        "size": ("size", INTEGER),
    }
