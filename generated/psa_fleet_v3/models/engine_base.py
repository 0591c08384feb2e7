"""The model `EngineBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .engine_base_extension import EngineBaseExtension
    from .engine_base_gmp_status import EngineBaseGmpStatus
    from .engine_base_type import EngineBaseType

__all__ = ["EngineBase"]


@define(getstate_setstate=False)
class EngineBase(Model):
    """One of the engines, without a time of its own."""

    type_: EngineBaseType | None = None
    """Kind of engine."""
    speed: float | None = None
    """Speed, in rpm."""
    gmp_status: EngineBaseGmpStatus | None = None
    """State of the engine."""
    extension: EngineBaseExtension | None = None
    """What is special to this kind of engine."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("engine_base_type", "EngineBaseType")),
        "speed": ("speed", NUMBER),
        "gmp_status": ("gmpStatus", Enumeration("engine_base_gmp_status", "EngineBaseGmpStatus")),
        "extension": ("extension", Nested("engine_base_extension", "EngineBaseExtension")),
    }
