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
    """When and how the position was found."""

    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    heading: float | None = None
    """Direction of travel in degrees from north, clockwise, 0 to 360."""
    signal_quality: int | None = None
    """Quality of the satellite signal; more is better."""
    type_: PositionPropertiesType | None = None
    """How the position was found.

    * `Estimated`: worked out from movement
    * `Acquire`: measured by satellite
    """
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
