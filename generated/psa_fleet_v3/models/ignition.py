"""The model `Ignition`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .ignition_type import IgnitionType


@define(getstate_setstate=False, repr=False)
class Ignition(Model):
    """State of the ignition."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    type_: IgnitionType | None = member("type", Enumeration("IgnitionType"))
    """State of the ignition.

    The meanings are our reading.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.type_ = read[1](raw) if type(raw := get("type")) is str else None
