"""The model `RemoteLights`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["RemoteLights"]


@define(getstate_setstate=False)
class RemoteLights(Model):
    """Switch the lights."""

    on: bool | None = None
    """True switches them on, false off."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "on": ("on", BOOLEAN),
    }
