"""The model `Privacy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .privacy_state import PrivacyState


@define(getstate_setstate=False, repr=False)
class Privacy(Model):
    """How much the driver allows the vehicle to report."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    state: PrivacyState | None = member("state", Enumeration("PrivacyState"))
    """How much is reported.

    * `None`: everything is reported
    * `Geolocation`: no position is reported
    * `Full`: nothing is reported
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.state = read[1](raw) if type(raw := get("state")) is str else None
