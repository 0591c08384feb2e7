"""The model `PositionProperties`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, NUMBER, TEXT, TIMESTAMP, Enumeration
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .position_properties_type import PositionPropertiesType

__all__ = ["PositionProperties"]


@define(getstate_setstate=False)
class PositionProperties(Model):
    """PositionProperties."""

    vin: str | None = field(default=None, repr=hidden)
    updated_at: datetime.datetime | None = None
    created_at: datetime.datetime | None = None
    heading: float | None = None
    signal_quality: int | None = None
    type_: PositionPropertiesType | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "vin": ("vin", TEXT),
        "updated_at": ("updatedAt", TIMESTAMP),
        "created_at": ("createdAt", TIMESTAMP),
        "heading": ("heading", NUMBER),
        "signal_quality": ("signalQuality", INTEGER),
        "type_": ("type", Enumeration("position_properties_type", "PositionPropertiesType")),
    }
