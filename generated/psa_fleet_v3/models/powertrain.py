"""The model `Powertrain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .powertrain_status import PowertrainStatus


@define(getstate_setstate=False, repr=False)
class Powertrain(Model):
    """State of the powertrain as a whole."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    status: PowertrainStatus | None = member("status", Enumeration("PowertrainStatus"))
    """State of the powertrain."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.status = read[1](raw) if type(raw := get("status")) is str else None
