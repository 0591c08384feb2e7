"""The model `MonitorRefLinks`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .link import Link

__all__ = ["MonitorRefLinks"]


@define(getstate_setstate=False)
class MonitorRefLinks(Model):
    """Links to what belongs to it."""

    fleet: Link | None = None
    """Its fleet."""
    monitor: Link | None = None
    """The monitor."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "fleet": ("fleet", Nested("link", "Link")),
        "monitor": ("monitor", Nested("link", "Link")),
    }
