"""The model `RemoteChargingSchedule`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_charge_program import RemoteChargeProgram

__all__ = ["RemoteChargingSchedule"]


@define(getstate_setstate=False)
class RemoteChargingSchedule(Model):
    """Planned charging."""

    next_delayed_time: str | None = None
    """When to begin charging next (RFC 3339)."""
    programs: list[RemoteChargeProgram] | None = None
    """Recurring times."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "next_delayed_time": ("nextDelayedTime", TEXT),
        "programs": ("programs", Many(Nested("remote_charge_program", "RemoteChargeProgram"))),
    }
