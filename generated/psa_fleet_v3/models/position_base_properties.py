"""The model `PositionBaseProperties`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, TEXT, Enumeration
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .position_base_properties_fix_status import PositionBasePropertiesFixStatus
    from .position_base_properties_type import PositionBasePropertiesType

__all__ = ["PositionBaseProperties"]


@define(getstate_setstate=False)
class PositionBaseProperties(Model):
    """When and how the position was found."""

    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    heading: int | None = None
    """Direction of travel in degrees from north, clockwise, 0 to 360."""
    signal_quality: int | None = None
    """Quality of the satellite signal; more is better."""
    type_: PositionBasePropertiesType | None = None
    """How the position was found.

    * `Estimated`: worked out from movement
    * `Acquire`: measured by satellite
    """
    fix_status: PositionBasePropertiesFixStatus | None = None
    """What was measured; only when the position was measured by satellite.

    * `2D`: the place on the map
    * `3D`: the place and the altitude
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "vin": ("vin", TEXT),
        "heading": ("heading", INTEGER),
        "signal_quality": ("signalQuality", INTEGER),
        "type_": ("type", Enumeration("position_base_properties_type", "PositionBasePropertiesType")),
        "fix_status": (
            "fixStatus",
            Enumeration("position_base_properties_fix_status", "PositionBasePropertiesFixStatus"),
        ),
    }
