"""The model `Engine`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER, TIMESTAMP, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .engine_extension import EngineExtension
    from .engine_gmp_status import EngineGmpStatus
    from .engine_type import EngineType


@define(getstate_setstate=False, repr=False)
class Engine(Model):
    """One of the engines; a hybrid has two."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    type_: EngineType | None = member("type", Enumeration("EngineType"))
    """Kind of engine."""
    speed: float | None = member("speed", NUMBER)
    """Speed of the engine, in rpm."""
    gmp_status: EngineGmpStatus | None = member("gmpStatus", Enumeration("EngineGmpStatus"))
    """State of the engine.

    Deprecated.
    """
    extension: EngineExtension | None = member("extension", Nested("EngineExtension"))
    """What is special to this kind of engine."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.type_ = read[1](raw) if type(raw := get("type")) is str else None
        self.speed = raw if (raw := get("speed")) is None or type(raw) is float else read[2](raw)
        self.gmp_status = read[3](raw) if type(raw := get("gmpStatus")) is str else None
        self.extension = None if (raw := get("extension")) is None else read[4](raw)
