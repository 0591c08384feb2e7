"""The model `WipingBladesStateBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .wiping_blades_state_base_speed import WipingBladesStateBaseSpeed

__all__ = ["WipingBladesStateBase"]


@define(getstate_setstate=False)
class WipingBladesStateBase(Model):
    """The windscreen wipers, without a time of their own."""

    active: bool | None = None
    """True while they wipe."""
    speed: WipingBladesStateBaseSpeed | None = None
    """How fast they wipe; absent while they rest."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "active": ("active", BOOLEAN),
        "speed": ("speed", Enumeration("wiping_blades_state_base_speed", "WipingBladesStateBaseSpeed")),
    }
