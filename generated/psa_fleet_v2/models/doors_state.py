"""The model `DoorsState`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .lock_state import LockState
    from .opening import Opening


@define(getstate_setstate=False, repr=False)
class DoorsState(Model):
    """Locks and openings."""

    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    locked_state: LockState | None = member("lockedState", Enumeration("LockState"))
    """What is locked."""
    opening: list[Opening] | None = member("opening", Many(Nested("Opening")))
    """One entry for each door, window or lid."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.updated_at = None if (raw := get("updatedAt")) is None else read[0](raw)
        self.locked_state = read[1](raw) if type(raw := get("lockedState")) is str else None
        if is_short(raw := get("opening")):
            self.opening = None if raw is None else read[2](raw)
