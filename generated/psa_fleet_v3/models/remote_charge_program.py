"""The model `RemoteChargeProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, INTEGER, TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .program_days import ProgramDays

__all__ = ["RemoteChargeProgram"]


@define(getstate_setstate=False)
class RemoteChargeProgram(Model):
    """A recurring time for charging."""

    start: str | None = None
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: ProgramDays | None = None
    """On which days.

    The name is misspelt on the wire.
    """
    enabled: bool | None = None
    """Whether the program is on."""
    slot: int | None = None
    """Number of the program, 1 to 4; each number once in a list."""
    end: str | None = None
    """When it ends, as an ISO 8601 duration after midnight such as PT6H."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", TEXT),
        "occurence": ("occurence", Nested("program_days", "ProgramDays")),
        "enabled": ("enabled", BOOLEAN),
        "slot": ("slot", INTEGER),
        "end": ("end", TEXT),
    }
