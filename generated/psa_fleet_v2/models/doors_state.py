"""The model `DoorsState`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .lock_state import LockState
    from .opening import Opening

__all__ = ["DoorsState"]


@define(getstate_setstate=False)
class DoorsState(Model):
    """Locks and openings."""

    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    locked_state: LockState | None = None
    """What is locked."""
    opening: list[Opening] | None = None
    """One entry for each door, window or lid."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "updated_at": ("updatedAt", TIMESTAMP),
        "locked_state": ("lockedState", Enumeration("lock_state", "LockState")),
        "opening": ("opening", Many(Nested("opening", "Opening"))),
    }
