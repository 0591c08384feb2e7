"""The model `EngineLiquid`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, NUMBER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["EngineLiquid"]


@define(getstate_setstate=False)
class EngineLiquid(Model):
    """Level and temperature of a liquid of an engine."""

    level: int | None = None
    """How full, in %."""
    temp: float | None = None
    """Temperature, in degrees Celsius.

    A value of 215 stands for unknown.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "level": ("level", INTEGER),
        "temp": ("temp", NUMBER),
    }
