"""The model `Powertrain`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .powertrain_status import PowertrainStatus

__all__ = ["Powertrain"]


@define(getstate_setstate=False)
class Powertrain(Model):
    """State of the powertrain as a whole."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    status: PowertrainStatus | None = None
    """State of the powertrain."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "status": ("status", Enumeration("powertrain_status", "PowertrainStatus")),
    }
