"""The model `LightingSystem`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

    from .light import Light


@define(getstate_setstate=False, repr=False)
class LightingSystem(Model):
    """Turn and fog lights."""

    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    turn: list[Light] | None = member("turn", Many(Nested("Light")))
    """Turn lights."""
    fog: list[Light] | None = member("fog", Many(Nested("Light")))
    """Fog lights."""
    additional_properties: dict[str, JSON] = undeclared()
