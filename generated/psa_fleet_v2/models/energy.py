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
    from .energy_type import EnergyType

__all__ = ["Energy"]


@define(getstate_setstate=False)
class Energy(Model):
    """One of the energies that the vehicle runs on.

    A hybrid has two; choose by `type`, since the order says nothing.
    """

    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    type_: EnergyType | None = None
    """Kind of energy.

    Electric cars may have a phantom entry `Fuel`.
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
        "updated_at": ("updatedAt", TIMESTAMP),
        "type_": ("type", Enumeration("energy_type", "EnergyType")),
        "level": ("level", NUMBER),
        "autonomy": ("autonomy", INTEGER),
        "extension": ("extension", Nested("energy_extension", "EnergyExtension")),
    }
