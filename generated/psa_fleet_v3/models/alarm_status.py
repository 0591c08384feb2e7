"""The model `AlarmStatus`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .alarm_status_activation import AlarmStatusActivation


@define(getstate_setstate=False, repr=False)
class AlarmStatus(Model):
    """Whether the burglar alarm is armed."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    activation: AlarmStatusActivation | None = member("activation", Enumeration("AlarmStatusActivation"))
    """Whether it is armed.

    * `Inactive`: not armed
    * `Active`: armed
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.created_at = None if (raw := get("createdAt")) is None else read[0](raw)
        self.activation = read[1](raw) if type(raw := get("activation")) is str else None
