"""The model `BasicProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .basic_program_occurence import BasicProgramOccurence

__all__ = ["BasicProgram"]


@define(getstate_setstate=False)
class BasicProgram(Model):
    """A time on certain days of the week."""

    start: str | None = None
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: BasicProgramOccurence | None = None
    """On which days.

    The name is misspelt on the wire.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", TEXT),
        "occurence": ("occurence", Nested("basic_program_occurence", "BasicProgramOccurence")),
    }
