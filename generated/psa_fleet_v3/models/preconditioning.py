"""The model `Preconditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .preconditioning_air_conditioning import PreconditioningAirConditioning


@define(getstate_setstate=False, repr=False)
class Preconditioning(Model):
    """Heating or cooling of the cabin before a drive."""

    air_conditioning: PreconditioningAirConditioning | None = member(
        "airConditioning", Nested("PreconditioningAirConditioning")
    )
    """Heating or cooling."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.air_conditioning = None if (raw := get("airConditioning")) is None else read[0](raw)
