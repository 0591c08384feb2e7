"""The model `EnergyBatteryHealth`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, TIMESTAMP
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON

__all__ = ["EnergyBatteryHealth"]


@define(getstate_setstate=False)
class EnergyBatteryHealth(Model):
    """Health of the traction battery."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    capacity: int | None = None
    """Capacity left of the original one, in %."""
    resistance: int | None = None
    """Health as the battery's resistance tells it, in %."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "capacity": ("capacity", INTEGER),
        "resistance": ("resistance", INTEGER),
    }
