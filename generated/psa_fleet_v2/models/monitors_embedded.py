"""The model `MonitorsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor import Monitor

__all__ = ["MonitorsEmbedded"]


@define(getstate_setstate=False)
class MonitorsEmbedded(Model):
    """What is sent along."""

    monitors: list[Monitor] | None = None
    """The monitors."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "monitors": ("monitors", Many(Nested("monitor", "Monitor"))),
    }
