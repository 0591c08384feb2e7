"""The model `PositionProperties`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, TEXT, TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, hidden, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

    from .position_properties_fix_status import PositionPropertiesFixStatus
    from .position_properties_type import PositionPropertiesType


@define(getstate_setstate=False)
class PositionProperties(Model):
    """When and how the position was found."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    vin: str | None = member("vin", TEXT, repr=hidden)
    """The vehicle's identification number."""
    heading: int | None = member("heading", INTEGER)
    """Direction of travel in degrees from north, clockwise, 0 to 360."""
    signal_quality: int | None = member("signalQuality", INTEGER)
    """Quality of the satellite signal; more is better."""
    type_: PositionPropertiesType | None = member("type", Enumeration("PositionPropertiesType"))
    """How the position was found.

    * `Estimated`: worked out from movement
    * `Acquire`: measured by satellite
    """
    fix_status: PositionPropertiesFixStatus | None = member(
        "fixStatus", Enumeration("PositionPropertiesFixStatus")
    )
    """What was measured; only when the position was measured by satellite.

    * `2D`: the place on the map
    * `3D`: the place and the altitude
    """
    additional_properties: dict[str, JSON] = undeclared()
