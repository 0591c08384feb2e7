"""The model `Engine`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER, TIMESTAMP, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .engine_extension import EngineExtension
    from .engine_gmp_status import EngineGmpStatus
    from .engine_type import EngineType

__all__ = ["Engine"]


@define(getstate_setstate=False)
class Engine(Model):
    """Engine."""

    created_at: datetime.datetime | None = None
    type_: EngineType | None = None
    speed: float | None = None
    gmp_status: EngineGmpStatus | None = None
    extension: EngineExtension | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "type_": ("type", Enumeration("engine_type", "EngineType")),
        "speed": ("speed", NUMBER),
        "gmp_status": ("gmpStatus", Enumeration("engine_gmp_status", "EngineGmpStatus")),
        "extension": ("extension", Nested("engine_extension", "EngineExtension")),
    }
