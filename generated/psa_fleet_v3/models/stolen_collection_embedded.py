"""The model `StolenCollectionEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .stolen import Stolen

__all__ = ["StolenCollectionEmbedded"]


@define(getstate_setstate=False)
class StolenCollectionEmbedded(Model):
    """What is sent along."""

    stolen: list[Stolen] | None = None
    """The theft reports."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "stolen": ("stolen", Many(Nested("stolen", "Stolen"))),
    }
