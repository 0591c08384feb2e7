"""The model `PositionProperties`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, NUMBER, TEXT, TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .position_properties_type import PositionPropertiesType


@define(getstate_setstate=False, repr=False)
class PositionProperties(Model):
    """When and how the position was found."""

    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When the position last changed (RFC 3339).

    It can be later than the position itself.
    """
    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When the position was measured (RFC 3339)."""
    heading: float | None = member("heading", NUMBER)
    """Course, 0 to 360.

    This document names no unit; that of v3 names degrees. That 0 is north is our reading.
    """
    signal_quality: int | None = member("signalQuality", INTEGER)
    """Quality of the satellite signal.

    The vendor names neither unit nor range; 9 was seen for good ones.
    """
    type_: PositionPropertiesType | None = member("type", Enumeration("PositionPropertiesType"))
    """How the position was found.

    Servers also send `Estimate`, `Acquired` and `Aquire`.

    * `Estimated`: estimated
    * `Acquire`: measured by satellite
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[0](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[1](raw)
        self.created_at = None if (raw := get("createdAt")) is None else read[2](raw)
        self.heading = raw if (raw := get("heading")) is None or type(raw) is float else read[3](raw)
        self.signal_quality = (
            raw if (raw := get("signalQuality")) is None or type(raw) is int else read[4](raw)
        )
        self.type_ = read[5](raw) if type(raw := get("type")) is str else None
