"""The model `Program`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .program_occurence import ProgramOccurence
    from .recurrence import Recurrence

__all__ = ["Program"]


@define(getstate_setstate=False)
class Program(Model):
    """A time that may recur."""

    recurrence: Recurrence | None = None
    """How it recurs."""
    start: str | None = None
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: ProgramOccurence | None = None
    """On which days.

    The name is misspelt on the wire.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "recurrence": ("recurrence", Enumeration("recurrence", "Recurrence")),
        "start": ("start", TEXT),
        "occurence": ("occurence", Nested("program_occurence", "ProgramOccurence")),
    }
