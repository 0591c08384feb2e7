"""The model `DoorsState`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .doors_state_locked_state import DoorsStateLockedState
    from .doors_state_opening_item import DoorsStateOpeningItem

__all__ = ["DoorsState"]


@define(getstate_setstate=False)
class DoorsState(Model):
    """Locks and openings."""

    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    locked_state: DoorsStateLockedState | None = None
    """What is locked.

    * `SuperLocked`: locked so that doors don't open from inside either
    * `CabinDoorsUnlocked`: cabin doors unlocked
    * `CargoDoorsLocked`: load area locked
    """
    opening: list[DoorsStateOpeningItem] | None = None
    """One entry for each door, window or lid."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "updated_at": ("updatedAt", TIMESTAMP),
        "locked_state": ("lockedState", Enumeration("doors_state_locked_state", "DoorsStateLockedState")),
        "opening": ("opening", Many(Nested("doors_state_opening_item", "DoorsStateOpeningItem"))),
    }
