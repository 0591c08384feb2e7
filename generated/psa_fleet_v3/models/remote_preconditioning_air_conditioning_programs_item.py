"""The model `RemotePreconditioningAirConditioningProgramsItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER, TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_preconditioning_air_conditioning_programs_item_actions_type import (
        RemotePreconditioningAirConditioningProgramsItemActionsType,
    )
    from .remote_preconditioning_air_conditioning_programs_item_occurence import (
        RemotePreconditioningAirConditioningProgramsItemOccurence,
    )
    from .remote_preconditioning_air_conditioning_programs_item_recurrence import (
        RemotePreconditioningAirConditioningProgramsItemRecurrence,
    )

__all__ = ["RemotePreconditioningAirConditioningProgramsItem"]


@define(getstate_setstate=False)
class RemotePreconditioningAirConditioningProgramsItem(Model):
    """RemotePreconditioningAirConditioningProgramsItem."""

    start: str | None = None
    recurrence: RemotePreconditioningAirConditioningProgramsItemRecurrence | None = None
    occurence: RemotePreconditioningAirConditioningProgramsItemOccurence | None = None
    slot: int | None = None
    enabled: bool | None = None
    actions_type: RemotePreconditioningAirConditioningProgramsItemActionsType | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", TEXT),
        "recurrence": (
            "recurrence",
            Enumeration(
                "remote_preconditioning_air_conditioning_programs_item_recurrence",
                "RemotePreconditioningAirConditioningProgramsItemRecurrence",
            ),
        ),
        "occurence": (
            "occurence",
            Nested(
                "remote_preconditioning_air_conditioning_programs_item_occurence",
                "RemotePreconditioningAirConditioningProgramsItemOccurence",
            ),
        ),
        "slot": ("slot", INTEGER),
        "enabled": ("enabled", BOOLEAN),
        "actions_type": (
            "actionsType",
            Enumeration(
                "remote_preconditioning_air_conditioning_programs_item_actions_type",
                "RemotePreconditioningAirConditioningProgramsItemActionsType",
            ),
        ),
    }
