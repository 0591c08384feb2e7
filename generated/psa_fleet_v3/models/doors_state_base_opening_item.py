"""The model `DoorsStateBaseOpeningItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .doors_state_base_opening_item_identifier import DoorsStateBaseOpeningItemIdentifier
    from .doors_state_base_opening_item_state import DoorsStateBaseOpeningItemState

__all__ = ["DoorsStateBaseOpeningItem"]


@define(getstate_setstate=False)
class DoorsStateBaseOpeningItem(Model):
    """DoorsStateBaseOpeningItem."""

    identifier: DoorsStateBaseOpeningItemIdentifier | None = None
    """Which door, window or lid."""
    state: DoorsStateBaseOpeningItemState | None = None
    """Open or closed."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "identifier": (
            "identifier",
            Enumeration("doors_state_base_opening_item_identifier", "DoorsStateBaseOpeningItemIdentifier"),
        ),
        "state": (
            "state",
            Enumeration("doors_state_base_opening_item_state", "DoorsStateBaseOpeningItemState"),
        ),
    }
