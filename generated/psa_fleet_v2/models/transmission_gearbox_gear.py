"""The model `TransmissionGearboxGear`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .transmission_gearbox_gear_recommended import TransmissionGearboxGearRecommended

__all__ = ["TransmissionGearboxGear"]


@define(getstate_setstate=False)
class TransmissionGearboxGear(Model):
    """Gears."""

    recommended: TransmissionGearboxGearRecommended | None = None
    """Which change of gear the vehicle recommends.

    * `None`: none
    * `Up`: a higher gear
    * `Down`: a lower gear
    * `UpDown`: either
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "recommended": (
            "recommended",
            Enumeration("transmission_gearbox_gear_recommended", "TransmissionGearboxGearRecommended"),
        ),
    }
