"""The model `ServiceType`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .service_type_type import ServiceTypeType

__all__ = ["ServiceType"]


@define(getstate_setstate=False)
class ServiceType(Model):
    """Which kind of connected service the vehicle has."""

    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    type_: ServiceTypeType | None = None
    """Kind of service."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "updated_at": ("updatedAt", TIMESTAMP),
        "type_": ("type", Enumeration("service_type_type", "ServiceTypeType")),
    }
