"""The model `ServiceType`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .service_type_type import ServiceTypeType


@define(getstate_setstate=False, repr=False)
class ServiceType(Model):
    """Which kind of connected service the vehicle has."""

    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    type_: ServiceTypeType | None = member("type", Enumeration("ServiceTypeType"))
    """Kind of service."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.updated_at = None if (raw := get("updatedAt")) is None else read[0](raw)
        self.type_ = read[1](raw) if type(raw := get("type")) is str else None
