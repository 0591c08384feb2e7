"""The model `TransmissionGearboxMode`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["TransmissionGearboxMode"]


@define(getstate_setstate=False)
class TransmissionGearboxMode(Model):
    """Which modes of the gearbox are on."""

    automatic: bool | None = None
    """Whether it shifts by itself."""
    sport: bool | None = None
    """Whether the sport mode is on."""
    snow: bool | None = None
    """Whether the snow mode is on."""
    sequential: bool | None = None
    """Whether it is shifted step by step."""
    semi_manual: bool | None = None
    """Whether the half-manual mode is on."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "automatic": ("automatic", BOOLEAN),
        "sport": ("sport", BOOLEAN),
        "snow": ("snow", BOOLEAN),
        "sequential": ("sequential", BOOLEAN),
        "semi_manual": ("semiManual", BOOLEAN),
    }
