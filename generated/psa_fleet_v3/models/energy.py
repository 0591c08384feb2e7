"""The model `Energy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, NUMBER, TIMESTAMP, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .energy_extension import EnergyExtension
    from .energy_sub_type import EnergySubType
    from .energy_type import EnergyType

__all__ = ["Energy"]


@define(getstate_setstate=False)
class Energy(Model):
    """Energy."""

    created_at: datetime.datetime | None = None
    type_: EnergyType | None = None
    sub_type: EnergySubType | None = None
    level: float | None = None
    autonomy: int | None = None
    extension: EnergyExtension | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "type_": ("type", Enumeration("energy_type", "EnergyType")),
        "sub_type": ("subType", Enumeration("energy_sub_type", "EnergySubType")),
        "level": ("level", NUMBER),
        "autonomy": ("autonomy", INTEGER),
        "extension": ("extension", Nested("energy_extension", "EnergyExtension")),
    }
