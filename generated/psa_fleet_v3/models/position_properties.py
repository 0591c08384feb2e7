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
    """When and how the position was found."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    heading: int | None = None
    """Direction of travel in degrees from north, clockwise, 0 to 360."""
    signal_quality: int | None = None
    """Quality of the satellite signal; more is better."""
    type_: PositionPropertiesType | None = None
    """How the position was found.

    * `Estimated`: worked out from movement
    * `Acquire`: measured by satellite
    """
    fix_status: PositionPropertiesFixStatus | None = None
    """What was measured; only when the position was measured by satellite.

    * `2D`: the place on the map
    * `3D`: the place and the altitude
    """
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
