"""The model `Opening`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .opening_name import OpeningName
    from .opening_state import OpeningState

__all__ = ["Opening"]


@define(getstate_setstate=False)
class Opening(Model):
    """A door, window or lid, and its state."""

    identifier: OpeningName | None = None
    """Which door, window or lid."""
    state: OpeningState | None = None
    """Open or closed."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "identifier": ("identifier", Enumeration("opening_name", "OpeningName")),
        "state": ("state", Enumeration("opening_state", "OpeningState")),
    }
