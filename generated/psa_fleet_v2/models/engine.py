"""The model `Engine`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .engine_extension import EngineExtension
    from .engine_gmp_status import EngineGmpStatus
    from .engine_oil import EngineOil
    from .engine_type import EngineType

__all__ = ["Engine"]


@define(getstate_setstate=False)
class Engine(Model):
    """One of the engines; a hybrid has two."""

    type_: EngineType | None = None
    """Kind of engine."""
    oil: EngineOil | None = None
    """Oil.

    Deprecated; see `extension`.
    """
    speed: float | None = None
    """Speed, in rpm."""
    gmp_status: EngineGmpStatus | None = None
    """State of the engine."""
    extension: EngineExtension | None = None
    """What is special to this kind of engine."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("engine_type", "EngineType")),
        "oil": ("oil", Nested("engine_oil", "EngineOil")),
        "speed": ("speed", NUMBER),
        "gmp_status": ("gmpStatus", Enumeration("engine_gmp_status", "EngineGmpStatus")),
        "extension": ("extension", Nested("engine_extension", "EngineExtension")),
    }
