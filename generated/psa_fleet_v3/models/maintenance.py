"""The model `Maintenance`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, NUMBER, TEXT, TIMESTAMP, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .maintenance_links import MaintenanceLinks

__all__ = ["Maintenance"]


@define(getstate_setstate=False)
class Maintenance(Model):
    """How far away the next maintenance is, in days and in km.

    Negative values mean that it is overdue.
    """

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    days_before_maintenance: int | None = None
    """Days left until the next maintenance; negative when it is overdue."""
    mileage_before_maintenance: float | None = None
    """Distance left until the next maintenance, in km; negative when it is overdue."""
    links: MaintenanceLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "vin": ("vin", TEXT),
        "days_before_maintenance": ("daysBeforeMaintenance", INTEGER),
        "mileage_before_maintenance": ("mileageBeforeMaintenance", NUMBER),
        "links": ("_links", Nested("maintenance_links", "MaintenanceLinks")),
    }
