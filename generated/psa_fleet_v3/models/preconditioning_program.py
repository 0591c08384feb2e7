"""The model `PreconditioningProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER, TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .preconditioning_program_occurence import PreconditioningProgramOccurence
    from .recurrence import Recurrence

__all__ = ["PreconditioningProgram"]


@define(getstate_setstate=False)
class PreconditioningProgram(Model):
    """A recurring time for preconditioning."""

    recurrence: Recurrence | None = None
    """How it recurs."""
    start: str | None = None
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: PreconditioningProgramOccurence | None = None
    """On which days.

    The name is misspelt on the wire.
    """
    slot: int | None = None
    """Number of the program, 1 to 4; each number once in a list."""
    enabled: bool | None = None
    """Whether the program is on."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "recurrence": ("recurrence", Enumeration("recurrence", "Recurrence")),
        "start": ("start", TEXT),
        "occurence": (
            "occurence",
            Nested("preconditioning_program_occurence", "PreconditioningProgramOccurence"),
        ),
        "slot": ("slot", INTEGER),
        "enabled": ("enabled", BOOLEAN),
    }
