"""The model `ChargeScheduleProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER, TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .charge_schedule_program_occurence import ChargeScheduleProgramOccurence

__all__ = ["ChargeScheduleProgram"]


@define(getstate_setstate=False)
class ChargeScheduleProgram(Model):
    """ChargeScheduleProgram."""

    start: str | None = None
    occurence: ChargeScheduleProgramOccurence | None = None
    enabled: bool | None = None
    slot: int | None = None
    end: str | None = None
    charge_until_full: bool | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", TEXT),
        "occurence": (
            "occurence",
            Nested("charge_schedule_program_occurence", "ChargeScheduleProgramOccurence"),
        ),
        "enabled": ("enabled", BOOLEAN),
        "slot": ("slot", INTEGER),
        "end": ("end", TEXT),
        "charge_until_full": ("chargeUntilFull", BOOLEAN),
    }
