"""The model `StatusListEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .status import Status

__all__ = ["StatusListEmbedded"]


@define(getstate_setstate=False)
class StatusListEmbedded(Model):
    """What is sent along."""

    status: list[Status] | None = None
    """Its state."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "status": ("status", Many(Nested("status", "Status"))),
    }
