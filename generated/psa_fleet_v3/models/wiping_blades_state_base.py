"""The model `WipingBladesStateBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .wiping_blades_state_base_speed import WipingBladesStateBaseSpeed


@define(getstate_setstate=False, repr=False)
class WipingBladesStateBase(Model):
    """The windscreen wipers, without a time of their own."""

    active: bool | None = member("active", BOOLEAN)
    """True while they wipe."""
    speed: WipingBladesStateBaseSpeed | None = member("speed", Enumeration("WipingBladesStateBaseSpeed"))
    """How fast they wipe; absent while they rest."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.active = raw if (raw := get("active")) is None or type(raw) is bool else read[0](raw)
        self.speed = read[1](raw) if type(raw := get("speed")) is str else None
