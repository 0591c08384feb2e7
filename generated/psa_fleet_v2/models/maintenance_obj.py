"""The model `MaintenanceObj`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, TIMESTAMP
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON

__all__ = ["MaintenanceObj"]


@define(getstate_setstate=False)
class MaintenanceObj(Model):
    """How far away the next maintenance is."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    days_before_maintenance: int | None = None
    """Days left until the next maintenance; negative when it is overdue."""
    mileage_before_maintenance: int | None = None
    """Distance left until the next maintenance, in km; negative when it is overdue."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "days_before_maintenance": ("daysBeforeMaintenance", INTEGER),
        "mileage_before_maintenance": ("mileageBeforeMaintenance", INTEGER),
        "updated_at": ("updatedAt", TIMESTAMP),
    }
