"""The model `MaintenanceBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, NUMBER, TEXT
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["MaintenanceBase"]


@define(getstate_setstate=False)
class MaintenanceBase(Model):
    """How far away the next maintenance is.

    Negative values mean that it is overdue.
    """

    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    days_before_maintenance: int | None = None
    """Days left until the next maintenance; negative when it is overdue."""
    mileage_before_maintenance: float | None = None
    """Distance left until the next maintenance, in km; negative when it is overdue."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "vin": ("vin", TEXT),
        "days_before_maintenance": ("daysBeforeMaintenance", INTEGER),
        "mileage_before_maintenance": ("mileageBeforeMaintenance", NUMBER),
    }
