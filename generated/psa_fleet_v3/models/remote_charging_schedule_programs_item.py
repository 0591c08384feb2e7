"""The model `RemoteChargingScheduleProgramsItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER, TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_charging_schedule_programs_item_occurence import RemoteChargingScheduleProgramsItemOccurence

__all__ = ["RemoteChargingScheduleProgramsItem"]


@define(getstate_setstate=False)
class RemoteChargingScheduleProgramsItem(Model):
    """RemoteChargingScheduleProgramsItem."""

    start: str | None = None
    occurence: RemoteChargingScheduleProgramsItemOccurence | None = None
    enabled: bool | None = None
    slot: int | None = None
    end: str | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", TEXT),
        "occurence": (
            "occurence",
            Nested(
                "remote_charging_schedule_programs_item_occurence",
                "RemoteChargingScheduleProgramsItemOccurence",
            ),
        ),
        "enabled": ("enabled", BOOLEAN),
        "slot": ("slot", INTEGER),
        "end": ("end", TEXT),
    }
