"""The model `Environment`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .air import Air
    from .luminosity import Luminosity


@define(getstate_setstate=False, repr=False)
class Environment(Model):
    """What the vehicle measures around itself."""

    luminosity: Luminosity | None = member("luminosity", Nested("Luminosity"))
    """Light around the vehicle."""
    air: Air | None = member("air", Nested("Air"))
    """Air around the vehicle."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.luminosity = None if (raw := get("luminosity")) is None else read[0](raw)
        self.air = None if (raw := get("air")) is None else read[1](raw)
