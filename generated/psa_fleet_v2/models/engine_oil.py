"""The model `EngineOil`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["EngineOil"]


@define(getstate_setstate=False)
class EngineOil(Model):
    """Oil.

    Deprecated; see `extension`.
    """

    temp: float | None = None
    """Temperature, in degrees Celsius.

    A value of 215 stands for unknown.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "temp": ("temp", NUMBER),
    }
