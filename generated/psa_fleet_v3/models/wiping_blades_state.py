"""The model `WipingBladesState`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .wiping_blades_state_speed import WipingBladesStateSpeed

__all__ = ["WipingBladesState"]


@define(getstate_setstate=False)
class WipingBladesState(Model):
    """The windscreen wipers."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    active: bool | None = None
    """True while they wipe."""
    speed: WipingBladesStateSpeed | None = None
    """How fast they wipe; absent while they rest."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "active": ("active", BOOLEAN),
        "speed": ("speed", Enumeration("wiping_blades_state_speed", "WipingBladesStateSpeed")),
    }
