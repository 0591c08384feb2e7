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

    recurrence: RemotePreconditioningAirConditioningProgramsItemRecurrence | None = None
    """How it recurs.

    * `None`: once
    * `Daily`: on the given days
    """
    start: str | None = None
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: RemotePreconditioningAirConditioningProgramsItemOccurence | None = None
    """On which days.

    The name is misspelt on the wire.
    """
    slot: int | None = None
    """Number of the program, 1 to 4; each number once in a list."""
    enabled: bool | None = None
    """Whether the program is on."""
    actions_type: RemotePreconditioningAirConditioningProgramsItemActionsType | None = None
    """What to do with the program.

    * `Delete`: remove it; only `slot` is needed
    * `Set`: store it; `slot`, `enabled`, `occurence` and `start` are needed
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "recurrence": (
            "recurrence",
            Enumeration(
                "remote_preconditioning_air_conditioning_programs_item_recurrence",
                "RemotePreconditioningAirConditioningProgramsItemRecurrence",
            ),
        ),
        "start": ("start", TEXT),
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
