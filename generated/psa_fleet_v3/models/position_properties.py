"""The model `PositionProperties`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, TEXT, TIMESTAMP, Enumeration
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .position_properties_fix_status import PositionPropertiesFixStatus
    from .position_properties_type import PositionPropertiesType

__all__ = ["PositionProperties"]


@define(getstate_setstate=False)
class PositionProperties(Model):
    """PositionProperties."""

    created_at: datetime.datetime | None = None
    vin: str | None = field(default=None, repr=hidden)
    heading: int | None = None
    signal_quality: int | None = None
    type_: PositionPropertiesType | None = None
    fix_status: PositionPropertiesFixStatus | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "vin": ("vin", TEXT),
        "heading": ("heading", INTEGER),
        "signal_quality": ("signalQuality", INTEGER),
        "type_": ("type", Enumeration("position_properties_type", "PositionPropertiesType")),
        "fix_status": (
            "fixStatus",
            Enumeration("position_properties_fix_status", "PositionPropertiesFixStatus"),
        ),
    }
