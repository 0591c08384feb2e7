"""The model `Transmission`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .transmission_gearbox import TransmissionGearbox

__all__ = ["Transmission"]


@define(getstate_setstate=False)
class Transmission(Model):
    """The gearbox."""

    gearbox: TransmissionGearbox | None = None
    """The gearbox."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "gearbox": ("gearbox", Nested("transmission_gearbox", "TransmissionGearbox")),
    }
