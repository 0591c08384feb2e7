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

    type_: IgnitionType | None = member("type", Enumeration("IgnitionType"))
    """State of the ignition.

    The meanings are our reading.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    * `Free`: unlocked by the steering lock
    """
    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.created_at = None if (raw := get("createdAt")) is None else read[1](raw)
