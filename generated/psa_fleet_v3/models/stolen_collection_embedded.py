"""The model `StolenCollectionEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .stolen import Stolen


@define(getstate_setstate=False, repr=False)
class StolenCollectionEmbedded(Model):
    """What is sent along."""

    stolen: list[Stolen] | None = member("stolen", Many(Nested("Stolen")))
    """The theft reports."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("stolen")):
            self.stolen = None if raw is None else read[0](raw)
