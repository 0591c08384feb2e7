"""The model `FleetsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .fleet import Fleet

__all__ = ["FleetsEmbedded"]


@define(getstate_setstate=False)
class FleetsEmbedded(Model):
    """What is sent along."""

    fleets: list[Fleet] | None = None
    """The fleets."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "fleets": ("fleets", Many(Nested("fleet", "Fleet"))),
    }
