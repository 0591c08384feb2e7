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
    """One of the energies that the vehicle runs on.

    A hybrid has two; choose by `type`, since the order says nothing.
    """

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    type_: EnergyType | None = None
    """Kind of energy.

    Electric cars may have a phantom entry `Fuel`.
    """
    sub_type: EnergySubType | None = None
    """Kind of energy, more closely; absent when `type` says it all.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """
    level: float | None = None
    """How full, in %, to 0.1."""
    autonomy: int | None = None
    """Range with this energy, in km."""
    extension: EnergyExtension | None = None
    """What is special to this kind of energy."""
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
