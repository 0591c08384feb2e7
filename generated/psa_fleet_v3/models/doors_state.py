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

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    locked_states: list[LockState] | None = member("lockedStates", Many(Enumeration("LockState")))
    """All that is known of the locks; several values can be true at once.

    * `SuperLocked`: locked so that doors don't open from inside either
    * `CabinDoorsUnlocked`: cabin doors unlocked
    * `CargoDoorsLocked`: load area locked
    """
    opening: list[Opening] | None = member("opening", Many(Nested("Opening")))
    """One entry for each door, window or lid."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        if is_short(raw := get("lockedStates")):
            self.locked_states = None if raw is None else read[1](raw)
        if is_short(raw := get("opening")):
            self.opening = None if raw is None else read[2](raw)
