"""The model `VehicleOdometer`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER, TIMESTAMP
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON

__all__ = ["VehicleOdometer"]


@define(getstate_setstate=False)
class VehicleOdometer(Model):
    """Reading of the odometer."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    mileage: float | None = None
    """Distance driven so far, in km."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "mileage": ("mileage", NUMBER),
    }
