"""The model `RemotePreconditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_preconditioning_air_conditioning import RemotePreconditioningAirConditioning


@define(getstate_setstate=False, repr=False)
class RemotePreconditioning(Model):
    """Heat or cool the cabin, now or on certain days."""

    air_conditioning: RemotePreconditioningAirConditioning | None = member(
        "airConditioning", Nested("RemotePreconditioningAirConditioning")
    )
    """Heating or cooling."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.air_conditioning = None if (raw := get("airConditioning")) is None else read[0](raw)
