"""The model `RemoteLights`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads


@define(getstate_setstate=False, repr=False)
class RemoteLights(Model):
    """Switch the lights."""

    on: bool | None = member("on", BOOLEAN)
    """True switches them on, false off."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.on = raw if (raw := get("on")) is None or type(raw) is bool else read[0](raw)
