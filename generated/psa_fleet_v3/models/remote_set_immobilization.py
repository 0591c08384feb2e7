"""The model `RemoteSetImmobilization`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class RemoteSetImmobilization(Model):
    """Keep the engine from being started, or allow it again."""

    activate: bool | None = member("activate", BOOLEAN)
    """True immobilises, false allows it again."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.activate = raw if (raw := get("activate")) is None or type(raw) is bool else read[0](raw)
