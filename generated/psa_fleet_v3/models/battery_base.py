"""The model `BatteryBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["BatteryBase"]


@define(getstate_setstate=False)
class BatteryBase(Model):
    """The 12 V battery, without a time of its own."""

    voltage: float | None = None
    """State of the 12 V battery, in %, whatever the name says."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "voltage": ("voltage", NUMBER),
    }
