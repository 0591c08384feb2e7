"""The model `EnergyChargingSchedule`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .charge_schedule_program import ChargeScheduleProgram

__all__ = ["EnergyChargingSchedule"]


@define(getstate_setstate=False)
class EnergyChargingSchedule(Model):
    """Planned charging."""

    programs: list[ChargeScheduleProgram] | None = None
    """Recurring times."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "programs": ("programs", Many(Nested("charge_schedule_program", "ChargeScheduleProgram"))),
    }
