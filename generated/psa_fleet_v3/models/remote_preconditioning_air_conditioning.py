"""The model `RemotePreconditioningAirConditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_preconditioning_program import RemotePreconditioningProgram

__all__ = ["RemotePreconditioningAirConditioning"]


@define(getstate_setstate=False)
class RemotePreconditioningAirConditioning(Model):
    """Heating or cooling."""

    immediate: bool | None = None
    """Whether it starts now, whatever the programs say."""
    programs: list[RemotePreconditioningProgram] | None = None
    """Recurring times."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "immediate": ("immediate", BOOLEAN),
        "programs": (
            "programs",
            Many(Nested("remote_preconditioning_program", "RemotePreconditioningProgram")),
        ),
    }
