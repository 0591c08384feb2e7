"""The model `PreconditioningBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .preconditioning_base_air_conditioning import PreconditioningBaseAirConditioning


@define(getstate_setstate=False, repr=False)
class PreconditioningBase(Model):
    """Heating or cooling of the cabin before a drive, without a time of its own."""

    air_conditioning: PreconditioningBaseAirConditioning | None = member(
        "airConditioning", Nested("PreconditioningBaseAirConditioning")
    )
    """Heating or cooling."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.air_conditioning = None if (raw := get("airConditioning")) is None else read[0](raw)
