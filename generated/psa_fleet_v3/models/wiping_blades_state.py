"""The model `WipingBladesState`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .wiping_blades_state_speed import WipingBladesStateSpeed


@define(getstate_setstate=False, repr=False)
class WipingBladesState(Model):
    """The windscreen wipers."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    active: bool | None = member("active", BOOLEAN)
    """True while they wipe."""
    speed: WipingBladesStateSpeed | None = member("speed", Enumeration("WipingBladesStateSpeed"))
    """How fast they wipe; absent while they rest."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.active = raw if (raw := get("active")) is None or type(raw) is bool else read[1](raw)
        self.speed = read[2](raw) if type(raw := get("speed")) is str else None
