"""The model `EngineBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .engine_base_extension import EngineBaseExtension
    from .engine_base_gmp_status import EngineBaseGmpStatus
    from .engine_base_type import EngineBaseType


@define(getstate_setstate=False, repr=False)
class EngineBase(Model):
    """One of the engines, without a time of its own."""

    type_: EngineBaseType | None = member("type", Enumeration("EngineBaseType"))
    """Kind of engine."""
    speed: float | None = member("speed", NUMBER)
    """Speed of the engine, in rpm."""
    gmp_status: EngineBaseGmpStatus | None = member("gmpStatus", Enumeration("EngineBaseGmpStatus"))
    """State of the engine.

    Deprecated.
    """
    extension: EngineBaseExtension | None = member("extension", Nested("EngineBaseExtension"))
    """What is special to this kind of engine."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.speed = raw if (raw := get("speed")) is None or type(raw) is float else read[1](raw)
        self.gmp_status = read[2](raw) if type(raw := get("gmpStatus")) is str else None
        self.extension = None if (raw := get("extension")) is None else read[3](raw)
