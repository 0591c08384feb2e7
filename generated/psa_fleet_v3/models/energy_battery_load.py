"""The model `EnergyBatteryLoad`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, TIMESTAMP
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON

__all__ = ["EnergyBatteryLoad"]


@define(getstate_setstate=False)
class EnergyBatteryLoad(Model):
    """What the traction battery holds."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    capacity: int | None = None
    """What the traction battery can hold, in Wh."""
    residual: int | None = None
    """Energy left, in Wh."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "capacity": ("capacity", INTEGER),
        "residual": ("residual", INTEGER),
    }
