"""The model `PreconditioningProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER, TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .preconditioning_program_occurence import PreconditioningProgramOccurence
    from .preconditioning_program_recurrence import PreconditioningProgramRecurrence

__all__ = ["PreconditioningProgram"]


@define(getstate_setstate=False)
class PreconditioningProgram(Model):
    """PreconditioningProgram."""

    recurrence: PreconditioningProgramRecurrence | None = None
    start: str | None = None
    occurence: PreconditioningProgramOccurence | None = None
    slot: int | None = None
    enabled: bool | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "recurrence": (
            "recurrence",
            Enumeration("preconditioning_program_recurrence", "PreconditioningProgramRecurrence"),
        ),
        "start": ("start", TEXT),
        "occurence": (
            "occurence",
            Nested("preconditioning_program_occurence", "PreconditioningProgramOccurence"),
        ),
        "slot": ("slot", INTEGER),
        "enabled": ("enabled", BOOLEAN),
    }
