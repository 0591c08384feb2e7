"""The model `Consumption`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["Consumption"]


@define(getstate_setstate=False)
class Consumption(Model):
    """An amount of energy used: cL of fuel, or Wh of electricity."""

    consumption: float | None = None
    """Amount used: cL of fuel, or Wh of electricity."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "consumption": ("consumption", NUMBER),
    }
