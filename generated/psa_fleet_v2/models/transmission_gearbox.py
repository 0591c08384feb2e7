"""The model `TransmissionGearbox`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .transmission_gearbox_gear import TransmissionGearboxGear
    from .transmission_gearbox_mode import TransmissionGearboxMode

__all__ = ["TransmissionGearbox"]


@define(getstate_setstate=False)
class TransmissionGearbox(Model):
    """The gearbox."""

    gear: TransmissionGearboxGear | None = None
    """Gears."""
    mode: TransmissionGearboxMode | None = None
    """Which modes of the gearbox are on."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "gear": ("gear", Nested("transmission_gearbox_gear", "TransmissionGearboxGear")),
        "mode": ("mode", Nested("transmission_gearbox_mode", "TransmissionGearboxMode")),
    }
