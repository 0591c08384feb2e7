"""The model `Battery`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER, TIMESTAMP
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON


@define(getstate_setstate=False, repr=False)
class Battery(Model):
    """The 12 V battery."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    voltage: float | None = member("voltage", NUMBER)
    """State of health of the 12 V battery, in %.

    It is no voltage, whatever the name says.
    """
    additional_properties: dict[str, JSON] = undeclared()
