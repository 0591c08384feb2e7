"""The model `DoorsStateOpeningItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .doors_state_opening_item_identifier import DoorsStateOpeningItemIdentifier
    from .doors_state_opening_item_state import DoorsStateOpeningItemState

__all__ = ["DoorsStateOpeningItem"]


@define(getstate_setstate=False)
class DoorsStateOpeningItem(Model):
    """DoorsStateOpeningItem."""

    identifier: DoorsStateOpeningItemIdentifier | None = None
    """Which door, window or lid."""
    state: DoorsStateOpeningItemState | None = None
    """Open or closed."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "identifier": (
            "identifier",
            Enumeration("doors_state_opening_item_identifier", "DoorsStateOpeningItemIdentifier"),
        ),
        "state": ("state", Enumeration("doors_state_opening_item_state", "DoorsStateOpeningItemState")),
    }
